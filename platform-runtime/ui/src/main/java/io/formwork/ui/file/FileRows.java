package io.formwork.ui.file;

import com.vaadin.flow.component.html.Div;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.FileClass;
import io.formwork.metadata.value.KeptFile;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;

/** The files of a field, one below the other. */
public final class FileRows extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param record that has the files; without one they cannot be opened
   */
  public FileRows(Visit visit, FieldType.Files type, Optional<RecordRef> record, List<?> files) {
    addClassName("fw-files");
    FileClass known = visit.model().fileClass(type);
    files.forEach(file -> add(new FileRow(visit, known, record, (KeptFile) file)));
  }
}
