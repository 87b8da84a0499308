package io.formwork.ui.file;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.metadata.value.KeptFile;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Takes in what a browser sends, piece by piece, while the page goes on living. The server's
 * security knows nobody behind such a request: its address is known to the page alone, so it is
 * whoever opened the page, with the rights that this person has now.
 */
class Uploads implements UploadHandler {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final String login;
  private final String fileClass;
  private final transient Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();

  Uploads(Visit visit, String fileClass) {
    this.place = visit.place();
    this.login = visit.actor().login();
    this.fileClass = fileClass;
  }

  /** What became of a file. */
  sealed interface Outcome {
    record Taken(KeptFile file) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  /** What has come since it was last asked for. */
  List<Outcome> taken() {
    List<Outcome> taken = new ArrayList<>();
    for (Outcome next = outcomes.poll(); next != null; next = outcomes.poll()) {
      taken.add(next);
    }
    return taken;
  }

  @Override
  public void handleUploadRequest(UploadEvent event) {
    outcomes.add(received(event));
  }

  private Outcome received(UploadEvent event) {
    OptionalLong size =
        event.getFileSize() < 0 ? OptionalLong.empty() : OptionalLong.of(event.getFileSize());
    InputStream content = event.getInputStream();
    try {
      return new Outcome.Taken(place.add(login, fileClass, event.getFileName(), size, content));
    } catch (RefusedException refused) {
      return new Outcome.Refused(refused.refusal());
    }
  }

  /** An upload has no limits here: the class has them, and says why. */
  @Override
  public long getRequestSizeMax() {
    return -1;
  }

  @Override
  public long getFileSizeMax() {
    return -1;
  }
}
