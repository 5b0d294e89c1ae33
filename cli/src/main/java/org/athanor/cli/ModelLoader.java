package org.athanor.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.athanor.cli.config.Settings;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.SchemaSource;

/** Opens the configured model, beside the user's own libraries. */
final class ModelLoader {
  private final Workspace workspace;

  ModelLoader(Workspace workspace) {
    this.workspace = workspace;
  }

  SchemaSource open(Dialect dialect) {
    Settings.Model model = workspace.settings().model();
    if (model == null) {
      throw AthanorException.of(ErrorCode.GEN_005, "No model is configured.")
          .fix("add to athanor.toml:\n[model]\nsource = \"hibernate\"\n"
              + "classpath = [\"target/classes\"]")
          .build();
    }
    List<Path> classPath = new ArrayList<>(adapters());
    classPath.addAll(ClassPathEntries.expanded(model.classPath(), "model.classpath"));
    return new CachedModel(model, classPath, dialect, workspace.cache().resolve("model"));
  }

  /** The adapters beside this command's own jar, or their classes in a checkout. */
  private static List<Path> adapters() {
    try {
      Path own = Path.of(
          ModelLoader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = own.resolveSibling("lib").resolve("hibernate");
      if (Files.isDirectory(folder)) {
        return ClassPathEntries.expanded(List.of(folder.resolve("*")), "lib/hibernate");
      }
      Path checkout = own.resolve("../../..").normalize();
      return List.of(
          checkout.resolve("hibernate/target/classes"),
          checkout.resolve("annotations/target/classes"));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
