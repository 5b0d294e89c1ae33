package org.athanor.hibernate;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the classes that a {@code persistence.xml} lists. */
final class PersistenceXml {
  private PersistenceXml() {}

  /** The classes of one unit, or of all units when {@code unit} is null. */
  static List<String> classes(URL file, @Nullable String unit) throws IOException {
    try (InputStream input = file.openStream()) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      NodeList units =
          factory.newDocumentBuilder().parse(input).getElementsByTagNameNS("*", "persistence-unit");
      List<String> classes = new ArrayList<>();
      for (int i = 0; i < units.getLength(); i++) {
        Element element = (Element) units.item(i);
        if (unit == null || unit.equals(element.getAttribute("name"))) {
          addClasses(element, classes);
        }
      }
      return classes;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("cannot parse " + file, e);
    }
  }

  private static void addClasses(Element unit, List<String> classes) {
    NodeList found = unit.getElementsByTagNameNS("*", "class");
    for (int i = 0; i < found.getLength(); i++) {
      classes.add(found.item(i).getTextContent().strip());
    }
  }
}
