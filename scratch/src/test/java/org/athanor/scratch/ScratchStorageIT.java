package org.athanor.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchStorageIT {
  @TempDir
  Path directory;

  @Test
  void what_a_killed_process_left_is_cleared_and_what_lives_is_kept()
      throws IOException, InterruptedException {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path left = Files.createDirectories(directory.resolve(gone.pid() + "-left/base"));
    Path own = Files.createDirectories(directory.resolve(ScratchStorage.ownPrefix() + "own"));
    Path foreign = Files.createDirectories(directory.resolve("notes"));

    new ScratchStorage(directory).clearLeftovers();

    assertThat(left).doesNotExist();
    assertThat(own).exists();
    assertThat(foreign).exists();
  }
}
