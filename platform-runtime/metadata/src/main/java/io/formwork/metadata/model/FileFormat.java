package io.formwork.metadata.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file may be, in a word that people of the field use: {@code pdf}, {@code docx}. */
public enum FileFormat {
  PDF("application/pdf", true, "pdf"),
  PNG("image/png", true, "png"),
  JPG("image/jpeg", true, "jpg", "jpeg"),
  GIF("image/gif", true, "gif"),
  WEBP("image/webp", true, "webp"),
  /** May carry scripts, so it is never shown in a page. */
  SVG("image/svg+xml", false, "svg"),
  TXT("text/plain", false, "txt", "log"),
  CSV("text/csv", false, "csv"),
  RTF("application/rtf", false, "rtf"),
  DOC("application/msword", false, "doc"),
  XLS("application/vnd.ms-excel", false, "xls"),
  PPT("application/vnd.ms-powerpoint", false, "ppt"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", false, "pptx"),
  ODT("application/vnd.oasis.opendocument.text", false, "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", false, "ods"),
  EML("message/rfc822", false, "eml"),
  ZIP("application/zip", false, "zip"),
  MP4("video/mp4", false, "mp4");

  private final String mediaType;
  private final boolean shown;

  /** Made by {@code List.of}. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> endings;

  FileFormat(String mediaType, boolean shown, String... endings) {
    this.mediaType = mediaType;
    this.shown = shown;
    this.endings = List.of(endings);
  }

  /** The word under {@code types}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As HTTP names it. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether browsers show it in a page without running anything of it. */
  public boolean shown() {
    return shown;
  }

  /** What names of such files end in, without the point; the usual one first. */
  public List<String> endings() {
    return endings;
  }

  /** The format that a name promises by its ending. */
  public static Optional<FileFormat> ofName(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.endings.contains(ending)).findFirst();
  }

  public static Optional<FileFormat> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(f -> f.mediaType.equals(mediaType)).findFirst();
  }

  public static FileFormat ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(FileFormat::word).toList();
  }
}
