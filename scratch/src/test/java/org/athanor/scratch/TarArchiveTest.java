package org.athanor.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.athanor.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TarArchiveTest {
  private static final int BLOCK = 512;

  @TempDir
  Path folder = Path.of("");

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void what_tar_packs_comes_out_the_same() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in/bin"));
    Files.writeString(in.resolve("program"), "#!/bin/sh\n");
    assertThat(in.resolve("program").toFile().setExecutable(true)).isTrue();
    Files.writeString(in.resolve("x".repeat(150)), "a".repeat(BLOCK + 1));
    Files.writeString(in.resolve("empty"), "");
    Files.createSymbolicLink(in.resolve("link"), Path.of("program"));
    for (String format : new String[] {"gnu", "ustar"}) {
      Path tar = folder.resolve(format + ".tar");
      assertThat(Program.of("tar", "cf", tar.toString(), "--format=" + format, "bin")
              .in(in.getParent())
              .run())
          .hasValueSatisfying(done -> assertThat(done.isOk()).isEqualTo(format.equals("gnu")));
      Path out = Files.createDirectories(folder.resolve("out-" + format));

      TarArchive.unpack(Files.newInputStream(tar), out);

      assertThat(out.resolve("bin/program")).isExecutable().hasContent("#!/bin/sh\n");
      assertThat(out.resolve("bin/empty")).isEmptyFile();
      assertThat(Files.readSymbolicLink(out.resolve("bin/link"))).hasToString("program");
      if (format.equals("gnu")) {
        assertThat(out.resolve("bin/" + "x".repeat(150))).hasSize(BLOCK + 1);
      }
    }
  }

  @Test
  void a_name_that_leads_out_of_the_folder_is_refused() {
    assertThatThrownBy(() ->
            TarArchive.unpack(new ByteArrayInputStream(entry("../out", '0', "", "x")), folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("outside");
    assertThat(folder.resolveSibling("out")).doesNotExist();
  }

  @Test
  void a_link_that_leads_out_of_the_folder_is_refused() {
    assertThatThrownBy(() ->
            TarArchive.unpack(new ByteArrayInputStream(entry("link", '2', "../..", "")), folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("outside");
  }

  @Test
  void an_archive_that_breaks_off_is_told() throws IOException {
    byte[] whole = entry("file", '0', "", "x".repeat(BLOCK));
    byte[] half = java.util.Arrays.copyOf(whole, BLOCK + 10);

    assertThatThrownBy(() -> TarArchive.unpack(new ByteArrayInputStream(half), folder))
        .hasMessageContaining("ends within");
  }

  private static byte[] entry(String name, char type, String link, String content) {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 100, "0000644");
    put(header, 124, String.format("%011o", content.length()));
    header[156] = (byte) type;
    put(header, 157, link);
    put(header, 257, "ustar");
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    archive.writeBytes(header);
    archive.writeBytes(java.util.Arrays.copyOf(content.getBytes(StandardCharsets.UTF_8), BLOCK));
    archive.writeBytes(new byte[2 * BLOCK]);
    return archive.toByteArray();
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
