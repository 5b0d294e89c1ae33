package org.athanor.script;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.athanor.migration.Migration;
import org.jspecify.annotations.Nullable;

/**
 * Finds the classes of revisions, each in the folder of its revision, and what they share on a
 * class path. It knows the folder of a class, since with thousands of folders a search through all
 * of them takes longer than all else. Thread-safe.
 */
final class RevisionClassLoader extends URLClassLoader {
  private final Map<String, Path> folders;

  /**
   * Finds classes.
   *
   * @param folders the folders of revisions, by the names of their classes
   * @param shared where all other classes are looked for
   */
  RevisionClassLoader(Map<String, Path> folders, URL[] shared) {
    super(shared, Migration.class.getClassLoader());
    this.folders = Map.copyOf(folders);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    Path folder = folder(name);
    if (folder == null) {
      return super.findClass(name);
    }
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(name.replace('.', '/') + ".class"));
      return defineClass(name, bytes, 0, bytes.length);
    } catch (NoSuchFileException e) {
      return super.findClass(name);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  /** The folder of the revision whose class this is, or which it is nested in. */
  private @Nullable Path folder(String name) {
    Path folder = folders.get(name);
    for (int end = name.lastIndexOf('$'); folder == null && end > 0; ) {
      folder = folders.get(name.substring(0, end));
      end = name.lastIndexOf('$', end - 1);
    }
    return folder;
  }
}
