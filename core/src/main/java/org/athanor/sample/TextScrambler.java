package org.athanor.sample;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Turns text into other text of the same form: each letter becomes a letter of the same alphabet
 * and case, each digit a digit, and all else stays, so that length, spaces, accents and the at sign
 * of an address are where they were.
 *
 * <pre>{@code
 * new TextScrambler(key).scramble("Zoë Smith, 12 High St")   // "Qfì Wkqzj, 83 Nrbv Ma"
 * }</pre>
 *
 * <p>Different texts become different texts, also for who does not look at case, and the same text
 * always becomes the same: keys and what refers to them still fit. Without the key nobody turns the
 * text back. Immutable and thread-safe.
 */
public final class TextScrambler {
  private static final String ALGORITHM = "HmacSHA256";
  /** Each round changes one half of the letters by the other half. */
  private static final int ROUNDS = 6;

  private static final int BLOCK = 128;

  private final SecretKeySpec key;
  private final Map<Integer, Alphabet> alphabets = new ConcurrentHashMap<>();

  /** Letters of a part of Unicode that may stand for each other. */
  private static final class Alphabet {
    private final int[] letters;

    Alphabet(int[] letters) {
      this.letters = letters;
    }

    int place(int letter) {
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] == letter) {
          return i;
        }
      }
      return -1;
    }
  }

  /** A letter of a text that changes: which it is of its alphabet. */
  private static final class Place {
    private final int index;
    private final boolean isUpper;
    private final Alphabet alphabet;
    private int number;

    Place(int index, boolean isUpper, Alphabet alphabet, int number) {
      this.index = index;
      this.isUpper = isUpper;
      this.alphabet = alphabet;
      this.number = number;
    }

    int letter() {
      int letter = alphabet.letters[number];
      return isUpper ? Character.toUpperCase(letter) : letter;
    }
  }

  /**
   * With a secret.
   *
   * @param key at least one byte; who has it can turn texts back
   */
  public TextScrambler(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** The text that stands for another one. */
  public String scramble(String text) {
    int[] points = text.codePoints().toArray();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      Place place = place(i, points[i]);
      if (place != null) {
        places.add(place);
      }
    }
    if (!places.isEmpty()) {
      permute(places, form(points, places));
      places.forEach(place -> points[place.index] = place.letter());
    }
    return new String(points, 0, points.length);
  }

  private @Nullable Place place(int index, int point) {
    int lower = Character.toLowerCase(point);
    boolean isUpper = lower != point;
    if (!Character.isLetterOrDigit(point) || isUpper && Character.toUpperCase(lower) != point) {
      return null;
    }
    Alphabet alphabet = alphabets.computeIfAbsent(
        lower / BLOCK * 64 + Character.getType(lower), any -> alphabet(lower));
    int number = alphabet.place(lower);
    return number < 0 ? null : new Place(index, isUpper, alphabet, number);
  }

  /** The letters near by of the same kind; those without an exact other case keep to themselves. */
  private static Alphabet alphabet(int letter) {
    int type = Character.getType(letter);
    int first = letter / BLOCK * BLOCK;
    List<Integer> letters = new ArrayList<>();
    for (int point = first; point < first + BLOCK; point++) {
      if (Character.getType(point) == type && (isCaseless(point) || hasOtherCase(point))) {
        letters.add(point);
      }
    }
    return new Alphabet(letters.stream().mapToInt(Integer::intValue).toArray());
  }

  private static boolean isCaseless(int point) {
    return Character.getType(point) == Character.OTHER_LETTER
        || Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER;
  }

  private static boolean hasOtherCase(int point) {
    int upper = Character.toUpperCase(point);
    return upper != point
        && upper / BLOCK == point / BLOCK
        && Character.toLowerCase(upper) == point;
  }

  /** What texts have in common that can become each other, whatever their case. */
  private static String form(int[] points, List<Place> places) {
    int[] form = points.clone();
    places.forEach(place -> form[place.index] = place.alphabet.letters[0]);
    return new String(form, 0, form.length);
  }

  /**
   * A Feistel network over numbers of different ranges: each round can be undone, so no two meet.
   */
  private void permute(List<Place> places, String form) {
    List<Place> even = new ArrayList<>();
    List<Place> odd = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      (i % 2 == 0 ? even : odd).add(places.get(i));
    }
    for (int round = 0; round < ROUNDS; round++) {
      List<Place> changed = round % 2 == 0 ? even : odd;
      long state = seed(round, form, round % 2 == 0 ? odd : even);
      for (Place place : changed) {
        state += 0x9e3779b97f4a7c15L;
        long mixed = mixed(state);
        int size = place.alphabet.letters.length;
        place.number = (int) Long.remainderUnsigned(mixed + place.number, size);
      }
    }
  }

  private long seed(int round, String form, List<Place> other) {
    StringBuilder text = new StringBuilder().append(round).append(form);
    other.forEach(place -> text.appendCodePoint(place.alphabet.letters[place.number]));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] digest = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
      long seed = 0;
      for (int i = 0; i < Long.BYTES; i++) {
        seed = seed << Byte.SIZE | digest[i] & 0xff;
      }
      return seed;
    } catch (GeneralSecurityException e) {
      // Every Java platform has to have it.
      throw new IllegalStateException(e);
    }
  }

  /**
   * The last steps of SplitMix64; its top bit is cleared so that adding a place cannot overflow.
   */
  private static long mixed(long state) {
    long hash = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return (hash ^ (hash >>> 31)) >>> 1;
  }
}
