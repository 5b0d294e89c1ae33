package org.athanor.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.program.PrivateFile;

/**
 * The folder of backups, with a record in JSON beside each.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path where it is; made when something is put into it
 */
public record BackupFolder(Path path) {
  private static final String RECORD = ".json";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  /** The file of a new backup: named by environment, database, revision and time. */
  public Path fileOf(BackupRecord record, String database, String extension) {
    List<String> parts = new ArrayList<>();
    parts.add(record.environment());
    parts.add(database);
    parts.add(record.place().replace(", ", "+"));
    parts.add(MOMENT.format(record.made()));
    parts.add(record.name());
    String name = String.join(
        "-",
        parts.stream().filter(part -> !part.isEmpty()).map(BackupFolder::plain).toList());
    return path.resolve(name + "." + extension);
  }

  /** What every file system takes as part of a name. */
  private static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}+._-]+", "_");
  }

  /** Writes a record; of a backup beside its file. */
  public Path write(BackupRecord record, Path file) {
    Path place = recordOf(file);
    try (PrivateFile part =
            PrivateFile.create(place.resolveSibling(place.getFileName() + ".part"));
        java.io.Writer out = PrivateFile.writer(part.path())) {
      out.write(RecordText.write(record));
      out.flush();
      part.keepAs(place);
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The record of a backup, when it is there.
   *
   * @throws AthanorException BAK-006 when it cannot be understood
   */
  public static Optional<BackupRecord> recordFor(Path file) {
    Path place = recordOf(file);
    if (!Files.isRegularFile(place)) {
      return Optional.empty();
    }
    try {
      return Optional.of(RecordText.read(Files.readString(place)));
    } catch (IOException | IllegalArgumentException e) {
      throw AthanorException.of(
              ErrorCode.BAK_006, "The record " + place + " of a backup cannot be understood.")
          .evidence(String.valueOf(e.getMessage()))
          .databaseState("The database was not changed.")
          .fix("move the record away: then nothing is known of what the backup must hold")
          .cause(e)
          .build();
    }
  }

  /**
   * Returns when a backup is there.
   *
   * @throws AthanorException BAK-006 when it is not
   */
  public static void requireFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw AthanorException.of(ErrorCode.BAK_006, "There is no backup \"" + file + "\".")
          .fix("see what there is:  athanor restore-point --list")
          .build();
    }
  }

  private static Path recordOf(Path file) {
    return file.resolveSibling(file.getFileName() + RECORD);
  }

  /** The backup that was made as the restore point of a name. */
  public Optional<Path> named(String name) {
    return records().stream()
        .filter(record -> record.name().equals(name) && record.file() != null)
        .map(record -> path.resolve(String.valueOf(record.file())))
        .findFirst();
  }

  /** All records of the folder, oldest first. */
  public List<BackupRecord> records() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> file.toString().endsWith(RECORD))
          .flatMap(file -> withoutEnding(file).stream())
          .sorted(Comparator.comparing(BackupRecord::made)
              .thenComparing(record -> String.valueOf(record.file())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<BackupRecord> withoutEnding(Path record) {
    String name = String.valueOf(record.getFileName());
    return recordFor(record.resolveSibling(name.substring(0, name.length() - RECORD.length())));
  }
}
