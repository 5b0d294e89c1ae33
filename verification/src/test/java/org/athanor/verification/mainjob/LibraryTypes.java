package org.athanor.verification.mainjob;

import org.athanor.schema.DataType;
import org.athanor.schema.Types;

/** Types under names of the library's own. */
public final class LibraryTypes {
  /** The name of a person. */
  public static final DataType NAME = Types.varchar(100);

  private LibraryTypes() {}
}
