package io.formwork.ui.file;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import io.formwork.core.record.RecordRef;
import io.formwork.core.value.FileSizes;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.FileClass;
import io.formwork.metadata.model.FileClass.Use;
import io.formwork.metadata.value.KeptFile;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where files are dropped or chosen, and those that are there. They are uploaded at once and become
 * the record's when it is saved; what may come is written below, and what may not is said there.
 */
public final class FileBox extends Div {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final transient FieldType.Files type;
  private final transient Optional<RecordRef> record;
  private final transient List<KeptFile> saved;
  private final transient List<KeptFile> files = new ArrayList<>();
  private final Div rows = new Div();
  private final Div problem = new Div();
  private transient Runnable changed = () -> {};
  private transient Optional<Upload> upload = Optional.empty();

  /**
   * @param saved what the record has, to be seen and perhaps taken out
   */
  public FileBox(
      Visit visit, String title, FieldType.Files type, Optional<RecordRef> record, List<?> saved) {
    this.place = visit.place();
    this.type = type;
    this.record = record;
    this.saved = saved.stream().map(KeptFile.class::cast).toList();
    files.addAll(this.saved);
    addClassName("fw-file-box");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", title);
    rows.addClassName("fw-files");
    problem.addClassName("fw-file-problem");
    problem.getElement().setAttribute("role", "alert");
    FileClass known = visit.model().fileClass(type);
    add(rows);
    if (known.lets(visit.actor().roles(), Use.ADD)) {
      upload = Optional.of(upload(visit, known));
      upload.ifPresent(this::add);
      add(hint(visit, known));
    }
    add(problem);
    draw(visit);
    complain("");
  }

  public List<KeptFile> files() {
    return List.copyOf(files);
  }

  /**
   * Takes in also what is dropped anywhere on that part of the page, or pasted into it, and stands
   * there itself in little room.
   */
  public void takeFrom(Component part) {
    addClassName("fw-compact");
    part.addClassName("fw-takes-files");
  }

  /** Empty again, for the next record. */
  public void clear() {
    files.clear();
    draw(place.now());
  }

  public void onChange(Runnable listener) {
    changed = listener;
  }

  /** Says what is wrong; an empty text takes it back. */
  public void complain(String words) {
    problem.setText(words);
    problem.setVisible(!words.isEmpty());
  }

  private Upload upload(Visit visit, FileClass known) {
    Uploads received = new Uploads(visit, known.name());
    Upload box = new Upload(received);
    box.getElement()
        .addEventListener(
            "upload-success",
            success -> {
              box.clearFileList();
              received.taken().forEach(this::take);
            });
    box.getElement().addEventListener("upload-error", error -> complain(text("file.interrupted")));
    box.setAcceptedFileExtensions(
        known.endings().map(ending -> "." + ending).toArray(String[]::new));
    box.setMaxFileSize((int) known.limit(visit.actor().roles()));
    box.addFileRejectedListener(
        rejected -> complain(text("file.rejected", hint(visit, known).getText())));
    box.setI18n(UploadTexts.of());
    Button choose =
        new Button(text(type.many() ? "file.add_several" : "file.add"), Icons.of("upload"));
    choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
    box.setUploadButton(choose);
    box.setDropLabel(new Span(text("file.drop")));
    box.addClassName("fw-file-drop");
    return box;
  }

  private static Span hint(Visit visit, FileClass known) {
    String endings = known.endings().collect(Collectors.joining(", "));
    String size = visit.say(FileSizes.of(known.limit(visit.actor().roles())));
    Span hint = new Span(text("file.allowed", endings, size));
    hint.addClassName("fw-file-hint");
    return hint;
  }

  private void take(Uploads.Outcome outcome) {
    Visit visit = place.now();
    switch (outcome) {
      case Uploads.Outcome.Refused refused -> complain(visit.say(refused.refusal()));
      case Uploads.Outcome.Taken taken -> {
        if (!type.many()) {
          files.clear();
        }
        files.add(taken.file());
        complain("");
        draw(visit);
        changed.run();
      }
    }
  }

  private void draw(Visit visit) {
    FileClass known = visit.model().fileClass(type);
    boolean deletes = known.lets(visit.actor().roles(), Use.DELETE);
    rows.removeAll();
    for (KeptFile file : files) {
      boolean kept = saved.contains(file);
      FileRow row = new FileRow(visit, known, kept ? record : Optional.empty(), file);
      if (deletes || !kept) {
        row.add(remove(file));
      }
      rows.add(row);
    }
    boolean room = type.many() || files.isEmpty() || deletes || !saved.containsAll(files);
    upload.ifPresent(box -> box.setVisible(room));
  }

  private Component remove(KeptFile file) {
    Button remove =
        new Button(
            Icons.of("x"),
            click -> {
              files.remove(file);
              complain("");
              draw(place.now());
              changed.run();
            });
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
    remove.setTooltipText(text("file.remove"));
    remove.setAriaLabel(text("file.remove_named", file.name()));
    return remove;
  }
}
