package org.athanor.cli;

import java.nio.file.Path;
import java.util.List;
import org.athanor.cli.config.Settings;
import org.athanor.hook.AutogenerateHooks;
import org.athanor.script.ProjectClasses;

/** Loads the hooks that the settings name. */
final class HooksLoader {
  private final Settings settings;

  HooksLoader(Settings settings) {
    this.settings = settings;
  }

  AutogenerateHooks load() {
    List<String> names = settings.autogenerate().hooks();
    if (names.isEmpty()) {
      return AutogenerateHooks.NONE;
    }
    return AutogenerateHooks.of(ProjectClasses.load(classPath(), names, AutogenerateHooks.class));
  }

  private List<Path> classPath() {
    List<Path> own = settings.autogenerate().classPath();
    Settings.Model model = settings.model();
    if (own.isEmpty() && model != null) {
      return ClassPathEntries.expanded(model.classPath(), "model.classpath");
    }
    return ClassPathEntries.expanded(own, "autogenerate.classpath");
  }
}
