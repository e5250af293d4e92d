import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Judges PDF files by veraPDF's own profiles, and says one line of JSON for each file and profile.
 *
 * Usage: VeraPdf PROFILE=RULES... -- FILE...   Exit 0: all comply; 1: some do not; 2: a profile has fewer rules than
 * it should, so that a profile that was read wrongly passes nothing.
 */
public final class VeraPdf {
    private static final String FOLDER = "/org/verapdf/pdfa/validation/";

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Integer> expected = new LinkedHashMap<>();
        List<String> files = new ArrayList<>();
        boolean named = false;
        for (String argument : arguments) {
            if (argument.equals("--")) {
                named = true;
            } else if (named) {
                files.add(argument);
            } else {
                String[] pair = argument.split("=");
                expected.put(pair[0], Integer.valueOf(pair[1]));
            }
        }
        boolean comply = true;
        for (Map.Entry<String, Integer> entry : expected.entrySet()) {
            ValidationProfile profile = profile(entry.getKey());
            int rules = profile.getRules().size();
            if (rules < entry.getValue()) {
                System.err.println(entry.getKey() + " has " + rules + " rules instead of " + entry.getValue());
                System.exit(2);
            }
            for (String file : files) {
                comply &= judge(file, entry.getKey(), profile, out);
            }
        }
        System.exit(comply ? 0 : 1);
    }

    private static boolean judge(String file, String name, ValidationProfile profile, PrintStream out)
            throws Exception {
        PDFAFlavour flavour = profile.getPDFAFlavour();
        try (InputStream stream = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(profile, 50, true, false, false)) {
            ValidationResult result = validator.validate(parser);
            Map<String, Integer> counts = new LinkedHashMap<>();
            Map<String, TestAssertion> first = new LinkedHashMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    String clause =
                            assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                    counts.merge(clause, 1, Integer::sum);
                    first.putIfAbsent(clause, assertion);
                }
            }
            List<String> failed = new ArrayList<>();
            for (Map.Entry<String, TestAssertion> one : first.entrySet()) {
                failed.add("{\"clause\": " + quoted(one.getKey())
                        + ", \"count\": " + counts.get(one.getKey())
                        + ", \"description\": " + quoted(one.getValue().getMessage())
                        + ", \"context\": " + quoted(one.getValue().getLocation().getContext()) + "}");
            }
            out.println("{\"file\": " + quoted(file) + ", \"profile\": " + quoted(name)
                    + ", \"flavour\": " + quoted(flavour.toString())
                    + ", \"rules\": " + profile.getRules().size()
                    + ", \"assertions\": " + result.getTotalAssertions()
                    + ", \"compliant\": " + result.isCompliant()
                    + ", \"failed\": [" + String.join(", ", failed) + "]}");
            return result.isCompliant();
        }
    }

    /** The jar holds no JAXB, so its own readers of profiles fail: this one reads the same file with the DOM. */
    private static ValidationProfile profile(String name) throws Exception {
        Element root;
        try (InputStream stream = VeraPdf.class.getResourceAsStream(FOLDER + name + ".xml")) {
            root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream).getDocumentElement();
        }
        Set<Rule> rules = new HashSet<>();
        for (Element rule : within(one(root, "rules"), "rule")) {
            Element id = one(rule, "id");
            Element error = one(rule, "error");
            List<ErrorArgument> facts = new ArrayList<>();
            Element given = one(error, "arguments");
            if (given != null) {
                for (Element fact : within(given, "argument")) {
                    facts.add(ErrorArgumentImpl.fromValues(fact.getTextContent(), attribute(fact, "name"), null));
                }
            }
            rules.add(Profiles.ruleFromValues(
                    Profiles.ruleIdFromValues(
                            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                            id.getAttribute("clause"),
                            Integer.parseInt(id.getAttribute("testNumber"))),
                    rule.getAttribute("object"),
                    rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
                    attribute(rule, "tags"),
                    text(rule, "description"),
                    text(rule, "test"),
                    Profiles.errorFromValues(text(error, "message"), facts),
                    List.of()));
        }
        Set<Variable> variables = new HashSet<>();
        Element declared = one(root, "variables");
        if (declared != null) {
            for (Element variable : within(declared, "variable")) {
                variables.add(Profiles.variableFromValues(
                        variable.getAttribute("name"),
                        variable.getAttribute("object"),
                        text(variable, "defaultValue"),
                        text(variable, "value")));
            }
        }
        return Profiles.profileFromValues(
                PDFAFlavour.valueOf(root.getAttribute("flavour")),
                Profiles.profileDetailsFromValues(name, name, "veraPDF Consortium", new Date(0)),
                "",
                rules,
                variables);
    }

    private static List<Element> within(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element && node.getNodeName().equals(name)) {
                found.add((Element) node);
            }
        }
        return found;
    }

    private static Element one(Element parent, String name) {
        List<Element> found = within(parent, name);
        return found.isEmpty() ? null : found.get(0);
    }

    private static String text(Element parent, String name) {
        Element found = one(parent, name);
        return found == null ? "" : found.getTextContent();
    }

    private static String attribute(Element element, String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }

    private static String quoted(String words) {
        if (words == null) {
            return "null";
        }
        StringBuilder json = new StringBuilder("\"");
        for (char letter : words.toCharArray()) {
            if (letter == '"' || letter == '\\') {
                json.append('\\').append(letter);
            } else if (letter < ' ') {
                json.append(String.format("\\u%04x", (int) letter));
            } else {
                json.append(letter);
            }
        }
        return json.append('"').toString();
    }
}
