package org.athanor.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a revision's text with its line ends normalised, so that a checkout with other
 * line ends has the same digest. Immutable.
 *
 * @param value 64 hexadecimal digits
 */
public record SourceDigest(String value) {
  /** The digest of a text, in which {@code \r\n} and {@code \r} count as {@code \n}. */
  public static SourceDigest of(String text) {
    String normalised = text.indexOf('\r') < 0 ? text : text.replaceAll("\r\n?", "\n");
    byte[] hash = sha256().digest(normalised.getBytes(StandardCharsets.UTF_8));
    return new SourceDigest(HexFormat.of().formatHex(hash));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform has it: java.security.MessageDigest says so.
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
