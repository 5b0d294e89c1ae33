package org.athanor.migration;

import java.io.IOException;
import java.io.InputStream;

/**
 * The files that lie beside a revision: in its folder, or as resources in its package.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface Attachments {
  /**
   * Opens a file; the caller closes it.
   *
   * @param name its name, relative to the folder or package of the revision
   * @throws IOException when there is no such file, or it cannot be read
   */
  InputStream open(String name) throws IOException;

  /** No files at all. */
  static Attachments none() {
    return name -> {
      throw new IOException("operations that are recorded by themselves have no files beside them");
    };
  }
}
