package org.athanor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  private static final String BUSY = "i=0; while [ $i -lt 60000 ]; do i=$((i+1)); done";

  @TempDir
  Path directory;

  @Test
  void the_time_of_children_of_the_command_counts() throws Exception {
    // The shell that is started only waits for another one that works.
    Cost cost = shell("sh -c '" + BUSY + "'; true").run();

    assertThat(cost.cpuSeconds()).isPositive();
    assertThat(cost.wallSeconds()).isPositive();
    assertThat(cost.peakMebibytes()).isPositive();
  }

  @Test
  void a_command_that_fails_is_told_with_its_output() {
    assertThatThrownBy(() -> shell("echo no such table; exit 3").run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Exit code 3")
        .hasMessageContaining("no such table");
  }

  private ChildProcess shell(String script) {
    return new ChildProcess(directory, List.of("sh", "-c", script));
  }
}
