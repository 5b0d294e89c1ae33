package org.athanor.junit;

import java.nio.file.Path;
import java.util.List;
import org.athanor.error.AthanorException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.AssertionFailedError;

/**
 * What {@link AthanorTest} brings along: it makes databases, hands out {@link Migrations}, and
 * shows the whole text of Athanor's errors. Thread-safe.
 */
public final class AthanorExtension
    implements ParameterResolver,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler {
  /** The configuration parameter with the URL of a database on the server to use. */
  public static final String URL = "athanor.test.url";

  /** The configuration parameter with the user for {@link #URL}. */
  public static final String USER = "athanor.test.user";

  /** The configuration parameter with the password for {@link #URL}. */
  public static final String PASSWORD = "athanor.test.password";

  /** The configuration parameter with the folder of the project; else the working folder. */
  public static final String PROJECT = "athanor.test.project";

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(AthanorExtension.class);

  /** For JUnit. */
  public AthanorExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Migrations.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    AthanorTest wanted = wanted(context);
    ExtensionContext owner =
        wanted.fresh() == AthanorTest.Fresh.PER_CLASS ? classOf(context) : context;
    try {
      return owner
          .getStore(NAMESPACE)
          .getOrComputeIfAbsent(
              Migrations.class, type -> migrations(wanted, context), Migrations.class);
    } catch (AthanorException e) {
      throw new ParameterResolutionException(e.toText(), e);
    }
  }

  private static Migrations migrations(AthanorTest wanted, ExtensionContext context) {
    TestServer.Address server = server(wanted, context);
    Path folder = Path.of(context.getConfigurationParameter(PROJECT).orElse("")).toAbsolutePath();
    Project project = Project.at(folder, List.of(wanted.revisions()));
    TestDatabases databases = context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            project.key(server), key -> new TestDatabases(server), TestDatabases.class);
    return Migrations.open(project, databases, wanted.at());
  }

  private static TestServer.Address server(AthanorTest wanted, ExtensionContext context) {
    String configured = context.getConfigurationParameter(URL).orElse(null);
    if (configured != null) {
      return new TestServer.Address(
          configured,
          context.getConfigurationParameter(USER).orElse(null),
          context.getConfigurationParameter(PASSWORD).orElse(null));
    }
    if (!wanted.url().isEmpty()) {
      return new TestServer.Address(wanted.url(), orNull(wanted.user()), orNull(wanted.password()));
    }
    return ReflectionSupport.newInstance(wanted.server()).start();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The annotation of the class, of one that it extends, or of one that it is nested in. */
  private static AthanorTest wanted(ExtensionContext context) {
    for (ExtensionContext each = context; each != null; each = each.getParent().orElse(null)) {
      AthanorTest found = each.getTestClass()
          .flatMap(type -> AnnotationSupport.findAnnotation(type, AthanorTest.class))
          .orElse(null);
      if (found != null) {
        return found;
      }
    }
    return AnnotationSupport.findAnnotation(Usual.class, AthanorTest.class).orElseThrow();
  }

  /** For a class that names the extension alone. */
  @AthanorTest
  private static final class Usual {}

  private static ExtensionContext classOf(ExtensionContext context) {
    ExtensionContext found = context;
    while (found.getTestMethod().isPresent()) {
      found = found.getParent().orElseThrow();
    }
    return found;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw whole(failure);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw whole(failure);
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw whole(failure);
  }

  /** JUnit shows messages only: with evidence and fix they say what to do. */
  private static Throwable whole(Throwable failure) {
    return failure instanceof AthanorException error
        ? new AssertionFailedError(error.toText(), error)
        : failure;
  }
}
