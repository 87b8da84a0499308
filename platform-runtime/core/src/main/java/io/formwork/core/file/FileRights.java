package io.formwork.core.file;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.FileClass;
import io.formwork.metadata.model.FileClass.Use;
import io.formwork.metadata.model.Role.Action;
import java.util.Set;

/**
 * What the class of a field's files says of roles. It holds for every person, whatever policies
 * grant and tasks lend: for a role that may not see its files such a field is not there.
 */
public final class FileRights {

  private FileRights() {}

  /** Whether the class leaves the field to these roles; every other field it does. */
  public static boolean let(ApplicationModel model, Set<String> roles, Field field, Action action) {
    if (!(field.type() instanceof FieldType.Files files)) {
      return true;
    }
    FileClass known = model.fileClass(files);
    return switch (action) {
      case READ, EXPORT, HISTORY, SEARCH -> known.isSeenBy(roles);
      case CREATE -> known.lets(roles, Use.ADD);
      case UPDATE -> known.lets(roles, Use.ADD) || known.lets(roles, Use.DELETE);
      case DELETE -> true;
      case IMPORT -> false;
    };
  }
}
