package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.TITLE;
import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.oneOrMore;
import static io.formwork.metadata.definition.Shape.text;
import static io.formwork.metadata.definition.Shape.word;

import io.formwork.metadata.model.FileFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Classes of files: what they may be, how large, and who does what with them. */
final class FileDescriptors {

  private static final Shape SIZE =
      new Shape.Pattern("a size such as 500KB or 20MB", Pattern.compile("[1-9]\\d{0,5} ?[KM]B"));

  private static final Shape SIZES =
      new Shape.Forms(Optional.of(SIZE), Optional.empty(), Optional.of(new Shape.Named(SIZE)));

  static final Descriptor FILE_CLASS =
      Descriptor.of(
          "a class of files",
          required("file_class", text(), "The name of the class, and of the file."),
          TITLE,
          required(
              "types",
              oneOrMore(new Shape.Word(FileFormat.words())),
              "What its files may be. The content must be what the name says."),
          Key.of(
              "max_size",
              SIZES,
              "How large a file may be: one size, or role to size, with `others` for everybody else. A "
                  + "KB is 1024 bytes. Left out, 100MB, which is what the server takes at most."),
          required(
              "may",
              new Shape.Named(oneOrMore(word("add", "view", "download", "delete", "all"))),
              "Role to `add`, `view` (in the browser), `download`, `delete` (or replace), or `all`. What is "
                  + "not granted is refused; who neither views nor downloads does not know of the files."));

  private FileDescriptors() {}
}
