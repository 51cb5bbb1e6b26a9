package org.verbatim.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// XML that was read, as a tree; it may not declare a document type, and so asks for nothing outside itself.
final class Dom {
    private static final String NO_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private Dom() {}

    static Document read(byte[] bytes) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(NO_TYPE, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException("every Java reads XML from memory", impossible);
        }
    }

    /// `node` as it is written, without a declaration.
    static String written(Node node) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(node), new StreamResult(out));
            return out.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException("a tree that cannot be written", impossible);
        }
    }

    static byte[] file(Document document) {
        String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        return (declaration + written(document.getDocumentElement())).getBytes(StandardCharsets.UTF_8);
    }

    /// The elements in `parent` that Word calls `name`.
    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && name.equals(element.getLocalName())
                    && Office.WORD.equals(element.getNamespaceURI())) {
                found.add(element);
            }
        }
        return found;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /// The value of an attribute of Word's; empty if it has none.
    static String attribute(Element element, String name) {
        return element.getAttributeNS(Office.WORD, name);
    }

    static void attribute(Element element, String name, String value) {
        element.setAttributeNS(Office.WORD, "w:" + name, value);
    }

    /// The attribute `val` of the child `name`; empty if there is none.
    static String value(Element parent, String name) {
        return child(parent, name).map(child -> attribute(child, "val")).orElse("");
    }
}
