package io.formwork.ui.file;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The words of Vaadin's upload in the language of the page. */
public final class UploadTexts {

  private UploadTexts() {}

  public static UploadI18N of() {
    UploadI18N words = new UploadI18N();
    words.setUploading(
        new UploadI18N.Uploading()
            .setStatus(
                new UploadI18N.Uploading.Status()
                    .setConnecting(text("file.connecting"))
                    .setStalled(text("file.stalled"))
                    .setProcessing(text("file.processing"))
                    .setHeld(text("file.held")))
            .setRemainingTime(
                new UploadI18N.Uploading.RemainingTime()
                    .setPrefix(text("file.remaining"))
                    .setUnknown(text("file.remaining_unknown")))
            .setError(
                new UploadI18N.Uploading.Error()
                    .setServerUnavailable(text("file.interrupted"))
                    .setUnexpectedServerError(text("file.interrupted"))
                    .setForbidden(text("file.interrupted"))));
    words.setFile(
        new UploadI18N.File()
            .setRetry(text("file.retry"))
            .setStart(text("file.start"))
            .setRemove(text("cancel")));
    words.setUnits(new UploadI18N.Units(List.of(text("file.units").split(" "))));
    return words;
  }
}
