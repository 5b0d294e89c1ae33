package org.athanor.script;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads the text of revision files: UTF-8, with or without a byte order mark. */
final class SourceText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private SourceText() {}

  static String read(Path file) {
    byte[] bytes;
    // Opens less than Files.readAllBytes does, and there may be thousands of files.
    try (InputStream in = new FileInputStream(file.toFile())) {
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw ScriptErrors.unreadable(file, e);
    }
    return decode(file, bytes);
  }

  /** The text of the bytes of {@code file}, which errors name. */
  static String decode(Path file, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      requireUtf8(file, bytes);
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static void requireUtf8(Path file, byte[] bytes) {
    CharsetDecoder strict = StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = strict.decode(input, CharBuffer.allocate(bytes.length), true);
    if (result.isError()) {
      throw ScriptErrors.notUtf8(file, input.position());
    }
  }
}
