package org.athanor.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

  /** See docs/adr/0008-mariadb.md. */
  @Test
  void no_module_hands_on_a_server_or_driver_of_mysql_or_mariadb() throws Exception {
    List<String> handedOn = new ArrayList<>();
    int poms = 0;
    for (Path pom : poms()) {
      poms++;
      NodeList dependencies = DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(pom.toFile())
          .getElementsByTagName("dependency");
      for (int i = 0; i < dependencies.getLength(); i++) {
        Element dependency = (Element) dependencies.item(i);
        boolean isManaged =
            dependency.getParentNode().getParentNode().getNodeName().equals("dependencyManagement");
        boolean isTheirs =
            text(dependency, "groupId").matches("ch\\.vorburger.*|org\\.mariadb.*|com\\.mysql.*");
        if (isTheirs && !isManaged && !"test".equals(text(dependency, "scope"))) {
          handedOn.add(pom + " " + text(dependency, "artifactId"));
        }
      }
    }

    assertThat(handedOn).isEmpty();
    assertThat(poms).isGreaterThan(5);
  }

  private static List<Path> poms() throws IOException {
    try (Stream<Path> modules = Files.list(AthanorCode.checkout())) {
      return modules
          .map(module -> module.resolve("pom.xml"))
          .filter(Files::exists)
          .toList();
    }
  }

  private static String text(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}
