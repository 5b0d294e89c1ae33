package org.athanor.dialects.postgresql;

/** Reads the text of {@code int2vector}, {@code oidvector} and integer arrays. */
final class Numbers {
  private Numbers() {}

  static int[] read(String text) {
    long[] wide = readLong(text);
    int[] numbers = new int[wide.length];
    for (int i = 0; i < wide.length; i++) {
      numbers[i] = (int) wide[i];
    }
    return numbers;
  }

  static long[] readLong(String text) {
    String bare = text.startsWith("{") ? text.substring(1, text.length() - 1) : text;
    if (bare.isEmpty()) {
      return new long[0];
    }
    String[] parts = bare.split(bare.indexOf(',') >= 0 ? "," : " ", -1);
    long[] numbers = new long[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = Long.parseLong(parts[i]);
    }
    return numbers;
  }
}
