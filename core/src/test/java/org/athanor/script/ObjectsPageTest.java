package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.athanor.operation.Operation;
import org.junit.jupiter.api.Test;

/** What {@code docs/objects.md} shows compiles, and records operations. */
class ObjectsPageTest {
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final List<String> IMPORTS = List.of(
      "static org.athanor.schema.Types.*",
      "org.athanor.schema.Grant",
      "org.athanor.schema.Trigger");

  @Test
  void each_example_records_operations() throws IOException {
    String page = Files.readString(Path.of("../docs/objects.md"));
    List<String> lines = new ArrayList<>();
    long statements = 0;
    for (var block : BLOCK.matcher(page).results().toList()) {
      List<String> example = block.group(1).lines().toList();
      statements += example.stream().filter(line -> line.startsWith("op.")).count();
      lines.addAll(example);
    }

    List<Operation> recorded =
        CompiledBody.record(new RenderedBody(lines, List.of(), new TreeSet<>(IMPORTS)));

    assertThat(recorded).hasSize((int) statements).hasSizeGreaterThan(15);
  }
}
