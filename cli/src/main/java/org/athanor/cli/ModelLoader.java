package org.athanor.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.athanor.cli.config.Settings;
import org.athanor.command.SnapshotModel;
import org.athanor.command.WrittenModel;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.SchemaSource;
import org.athanor.script.WantedSchemas;

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
    if (model.source().equals("java")) {
      return written(model.classes());
    }
    if (model.source().equals("snapshot")) {
      return snapshot(model);
    }
    List<Path> classPath = new ArrayList<>(adapters());
    classPath.addAll(ClassPathEntries.expanded(model.classPath(), "model.classpath"));
    return new CachedModel(model, classPath, dialect, workspace.cache().resolve("model"));
  }

  /** The schema that Java classes on the class path of the model define. */
  SchemaSource written(List<String> classes) {
    Settings.Model model = workspace.settings().model();
    List<Path> classPath =
        model == null ? List.of() : ClassPathEntries.expanded(model.classPath(), "model.classpath");
    return new WrittenModel(WantedSchemas.load(classPath, classes));
  }

  private static SchemaSource snapshot(Settings.Model model) {
    Path file = model.file();
    if (file == null) {
      throw AthanorException.of(ErrorCode.GEN_005, "The model is a snapshot without a file.")
          .fix("add to [model]:  file = \"schema.json\"")
          .build();
    }
    return new SnapshotModel(file);
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
