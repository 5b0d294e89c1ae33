package org.athanor.script;

import java.util.List;

/**
 * An expression in a Java revision.
 *
 * <pre>{@code
 * new JavaExpression("ShopTypes.money()", List.of("com.example.ShopTypes"));
 * }</pre>
 *
 * @param source the source, on one line
 * @param imports what it needs to be imported, fully qualified; a static import starts with
 *     {@code static }
 */
public record JavaExpression(String source, List<String> imports) {
  public JavaExpression {
    imports = List.copyOf(imports);
  }
}
