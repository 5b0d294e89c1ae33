package org.athanor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class BothTest {
  private static String failing() {
    throw new IllegalStateException("second");
  }

  @Test
  void each_may_wait_for_the_other_to_begin() {
    CountDownLatch begun = new CountDownLatch(2);
    Supplier<Boolean> meeting = () -> {
      begun.countDown();
      return meets(begun);
    };

    Both<Boolean, Boolean> both = Both.read(meeting, meeting);

    assertThat(both.first()).isTrue();
    assertThat(both.second()).isTrue();
  }

  private static boolean meets(CountDownLatch begun) {
    try {
      return begun.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void the_error_of_the_first_goes_before_that_of_the_second() {
    Supplier<String> first = () -> {
      throw new IllegalArgumentException("first");
    };

    assertThatThrownBy(() -> Both.read(first, BothTest::failing)).hasMessage("first");
    assertThatThrownBy(() -> Both.inTurn(first, BothTest::failing)).hasMessage("first");
  }

  @Test
  void the_error_of_the_second_is_thrown_as_it_is() {
    Supplier<String> broken = () -> {
      throw new AssertionError("broken");
    };

    assertThatThrownBy(() -> Both.read(() -> "a", BothTest::failing))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("second");
    assertThatThrownBy(() -> Both.read(() -> "a", broken)).isInstanceOf(AssertionError.class);
  }

  @Test
  void who_gives_up_waits_for_the_other() {
    AtomicBoolean isDone = new AtomicBoolean();
    CountDownLatch failing = new CountDownLatch(1);
    Supplier<String> first = () -> {
      failing.countDown();
      throw new IllegalArgumentException("first");
    };
    Supplier<String> slow = () -> {
      meets(failing);
      isDone.set(true);
      return "b";
    };

    assertThatThrownBy(() -> Both.read(first, slow)).hasMessage("first");
    assertThat(isDone).isTrue();
  }

  @Test
  void an_interrupt_is_kept_for_those_behind() {
    Both<String, String> both = Both.read(
        () -> {
          Thread.currentThread().interrupt();
          return "a";
        },
        () -> "b");

    assertThat(both).isEqualTo(new Both<>("a", "b"));
    assertThat(Thread.interrupted()).isTrue();
  }
}
