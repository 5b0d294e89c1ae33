package org.athanor.script;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads classes of a project beside those of Athanor, without either seeing the other's libraries:
 * only the packages in which they speak to each other and the JDK are shared.
 */
public final class IsolatedClassPath {
  /** Packages and types through which a model, a hook or a dialect and Athanor speak. */
  private static final List<String> SHARED = List.of(
      "org.athanor.error.",
      "org.athanor.schema.",
      "org.athanor.data.",
      "org.athanor.operation.",
      "org.athanor.migration.",
      "org.athanor.dialect.",
      "org.athanor.dialects.",
      "org.athanor.diff.",
      "org.athanor.hook.",
      "org.athanor.revision.",
      "org.athanor.runtime.HookMoment",
      "org.athanor.runtime.RunHook",
      "org.athanor.script.JavaExpression");

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

  /** Shows the shared packages of Athanor's own loader. */
  private static final class Shared extends ClassLoader {
    private final ClassLoader athanor;

    Shared(ClassLoader athanor) {
      super(ClassLoader.getPlatformClassLoader());
      this.athanor = athanor;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (SHARED.stream().anyMatch(name::startsWith)) {
        return athanor.loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
