package org.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A method with a default body that is not passed on would silently lose what the base does. */
class DecoratorTest {
  @Test
  void every_method_of_a_dialect_is_passed_on() {
    assertThat(signatures(DialectDecorator.class)).containsAll(signatures(Dialect.class));
  }

  @Test
  void every_operation_is_passed_on() {
    assertThat(signatures(DdlDecorator.class))
        .containsAll(signatures(org.athanor.operation.OperationVisitor.class))
        .containsAll(signatures(Ddl.class));
  }

  private static List<String> signatures(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .map(DecoratorTest::signature)
        .toList();
  }

  private static String signature(Method method) {
    return method.getName() + Arrays.toString(method.getParameterTypes());
  }
}
