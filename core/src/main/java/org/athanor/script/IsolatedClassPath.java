package org.athanor.script;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads classes of a project beside those of Athanor, without either seeing the other's libraries:
 * only Athanor's own packages and the JDK are shared.
 */
public final class IsolatedClassPath {
  private static final String OWN = "org.athanor.";
  private static final String ADAPTERS = "org.athanor.hibernate.";

  private IsolatedClassPath() {}

  /**
   * A loader over folders and jars; closing it releases them.
   *
   * @param entries the class path, the first wins
   */
  public static URLClassLoader open(List<Path> entries) {
    URL[] urls = entries.stream().map(IsolatedClassPath::url).toArray(URL[]::new);
    return new URLClassLoader(urls, new Shared(IsolatedClassPath.class.getClassLoader()));
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(path.toString(), e);
    }
  }

  /** Shows Athanor's packages of another loader, but not the adapters that belong to a model. */
  private static final class Shared extends ClassLoader {
    private final ClassLoader athanor;

    Shared(ClassLoader athanor) {
      super(ClassLoader.getPlatformClassLoader());
      this.athanor = athanor;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith(OWN) && !name.startsWith(ADAPTERS)) {
        return athanor.loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
