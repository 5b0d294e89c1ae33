package org.athanor.benchmarks.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpmPackageTest {
  private static final int BLOCK = 512;

  @TempDir
  Path directory;

  private Path archive;

  @BeforeEach
  void write_an_archive() throws Exception {
    archive = directory.resolve("some.tgz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
      out.write(entry("package/first.txt", "one"));
      out.write(entry("package/wasm/second.bin", "x".repeat(BLOCK)));
      out.write(entry("package/wasm/third.txt", "three"));
      out.write(new byte[2 * BLOCK]);
    }
  }

  private static byte[] entry(String name, String content) {
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    byte[] header = new byte[BLOCK];
    byte[] size = String.format("%011o", bytes.length).getBytes(StandardCharsets.US_ASCII);
    byte[] path = name.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(path, 0, header, 0, path.length);
    System.arraycopy(size, 0, header, 124, size.length);
    entry.writeBytes(header);
    entry.writeBytes(Arrays.copyOf(bytes, (bytes.length + BLOCK - 1) / BLOCK * BLOCK));
    return entry.toByteArray();
  }

  @Test
  void files_are_found_by_their_path_in_the_package() throws Exception {
    NpmPackage read = NpmPackage.read(archive);

    assertThat(read.file("first.txt")).asString().isEqualTo("one");
    assertThat(read.file("wasm/second.bin")).hasSize(BLOCK);
    assertThat(read.file("wasm/third.txt")).asString().isEqualTo("three");
  }

  @Test
  void a_package_of_something_else_is_told() throws Exception {
    NpmPackage read = NpmPackage.read(archive);

    assertThatThrownBy(() -> read.file("wasm/libpg-query.wasm"))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("some.tgz")
        .hasMessageContaining("libpg-query");
  }
}
