package org.athanor.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CoreDependenciesTest {
  @Test
  void core_brings_nothing_but_null_annotations_to_its_users() throws Exception {
    List<String> brought = new ArrayList<>();
    Path pom = AthanorCode.checkout().resolve("core/pom.xml");
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    NodeList dependencies = document.getElementsByTagName("dependency");
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      if (!"test".equals(text(dependency, "scope"))) {
        brought.add(text(dependency, "groupId") + ":" + text(dependency, "artifactId"));
      }
    }

    assertThat(brought).containsExactly("org.jspecify:jspecify");
  }

  private static String text(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}
