package org.athanor.report;

/** A table that scrolls in itself where it is too wide. Not thread-safe. */
final class HtmlTable {
  private final Markup html;
  private final String name;

  HtmlTable(Markup html, String name) {
    this.html = html;
    this.name = name;
  }

  /** Begins the table with its headings. */
  void open(String... headings) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", name);
    html.open("table").element("caption", name, "class", "unseen");
    html.open("thead").open("tr");
    for (String heading : headings) {
      html.element("th", heading, "scope", "col");
    }
    html.close().close().raw("\n").open("tbody");
  }

  /** Ends it. */
  void close() {
    html.close().close().closeLine();
  }
}
