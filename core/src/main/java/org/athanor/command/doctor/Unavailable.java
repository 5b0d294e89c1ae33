package org.athanor.command.doctor;

/** Something that a check needs cannot be had. The message says what. */
final class Unavailable extends Exception {
  private static final long serialVersionUID = 1L;

  Unavailable(String message) {
    super(message);
  }
}
