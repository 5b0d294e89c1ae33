package org.athanor.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;

/** {@code upgrade head} over Java revisions: a first run compiles them all, a second none. */
final class JavaRevisionsScenario implements Scenario {
  @Override
  public String name() {
    return "java";
  }

  @Override
  public List<Row> run(Setting setting) throws Exception {
    int count = setting.size(200);
    Path folder = setting.newDirectory("java");
    RevisionFiles.java(folder, count);
    Peers peers = new Peers(setting, folder);
    Cost first = fresh(peers);
    Map<Path, FileTime> compiled = classFiles(folder);
    List<Cost> again = new ArrayList<>();
    for (int i = 0; i < setting.repetitions(); i++) {
      again.add(fresh(peers));
    }
    boolean untouched = !compiled.isEmpty() && classFiles(folder).equals(compiled);
    String what = String.format(Locale.ROOT, "upgrade, %,d Java revisions, SQLite", count);
    return List.of(
        new Row(what, "Athanor, first run", first, compiled.size() + " class files written"),
        new Row(
            what,
            "Athanor, classes cached",
            Cost.median(again),
            untouched ? "compiles nothing: met" : "compiles nothing: MISSED"));
  }

  private static Cost fresh(Peers peers) throws Exception {
    try (ScratchDatabase database = SqliteFile.create()) {
      return peers.athanor("upgrade", "head").on(database);
    }
  }

  private static Map<Path, FileTime> classFiles(Path folder) throws Exception {
    Map<Path, FileTime> found = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        found.put(file, Files.getLastModifiedTime(file));
      }
    }
    return found;
  }
}
