package org.verbatim.exports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.verbatim.exports.Column.Content;

/// What the name of a column says it is, whatever people answered; and what nobody should have to ask for: personal
/// data.
final class Known {
    private static final Set<String> IDS = Set.of(
            "respondentid",
            "responseid",
            "recordid",
            "respondent",
            "respondentnumber",
            "participantid",
            "participant",
            "userid",
            "uniqueresponsenumber",
            "urn",
            "caseid",
            "id",
            "");
    private static final Set<String> DATES = Set.of(
            "startdate",
            "enddate",
            "starttime",
            "endtime",
            "completiontime",
            "lastmodifiedtime",
            "submitdate",
            "datesubmitted",
            "datestamp",
            "datestarted",
            "datelastaction",
            "timestamp",
            "started",
            "ended",
            "completed",
            "recordeddate",
            "submittedat",
            "startdateutc",
            "submitdateutc");
    private static final Set<String> METADATA = Set.of(
            "collectorid",
            "collector",
            "customdata",
            "status",
            "progress",
            "durationinseconds",
            "duration",
            "finished",
            "externalreference",
            "externaldatareference",
            "distributionchannel",
            "userlanguage",
            "responseset",
            "lastpage",
            "startlanguage",
            "seed",
            "refurl",
            "referrerurl",
            "locationaccuracy",
            "totalpoints",
            "quizfeedback",
            "token",
            "tags",
            "responsetype",
            "attribute");
    private static final Pattern PERSONAL = Pattern.compile("ip|ipaddr|ipaddress|emailaddress|email|eaddress|youremail"
            + "|(?:your)?(?:first|last|full|sur|fore|given|family|user|respondent|contact|recipientfirst|recipientlast)?name"
            + "|recipientemail|(?:location)?(?:latitude|longitude)|lat|lng|phone|phonenumber|telephone|telephonenumber"
            + "|mobile|mobilenumber|address|homeaddress|postaladdress|postcode|zip|zipcode|dateofbirth|dob|nhsnumber"
            + "|networkid|nameofrespondent");
    private static final Pattern PERSONAL_QUESTION = Pattern.compile(
            "(?i).*\\b(?:your e-?mail|e-?mail address|your (?:full |first |last )?name\\b|(?:phone|telephone|mobile) number"
                    + "|contact details|your (?:home )?address|date of birth|NHS number).*");
    private static final Pattern DERIVED =
            Pattern.compile("(?i).*(?:_DO(?:_\\d+)?|_DO_.*| - (?:parent )?topics?| - topic hierarchy level \\d+"
                    + "| - sentiment(?: score| polarity)?| - actionability| - effort(?: numeric)?)");
    private static final Pattern MARKED =
            Pattern.compile("(?i).*(?:topics|sentiment(?:score|polarity)?|_DO(?:_.*)?|actionability)\"?\\s*[,}].*");
    private static final Set<String> ORGANISATIONS = Set.of(
            "trust",
            "trustid",
            "trustname",
            "trustcode",
            "nhstrust",
            "organisation",
            "organisationid",
            "organisationname",
            "organization",
            "organizationid",
            "organizationname",
            "employer",
            "institution",
            "institutionname",
            "hospital",
            "practice",
            "practicename",
            "practicecode",
            "school",
            "schoolname",
            "company",
            "companyname",
            "provider",
            "providername",
            "council");
    private static final Set<String> WEIGHTS =
            Set.of("weight", "weights", "wt", "weighting", "surveyweight", "respondentweight", "weightfactor");
    private static final Pattern QUOTING = Pattern.compile(
            "(?i).*\\b(?:may|can|could|happy for|consent|permission|allow|agree)\\b.*\\bquot(?:e|ed|ing)\\b.*"
                    + "|may_?quote|quote_?permission|quotable");

    private final Tool tool;

    Known(Tool tool) {
        this.tool = tool;
    }

    /// Letters alone, in small: `Start Date (UTC)` and `start_date_utc` are the same name.
    static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    private List<String> names(Heading heading) {
        return Stream.of(letters(heading.title()), letters(heading.question()), letters(heading.option()))
                .filter(name -> name.length() < 40)
                .toList();
    }

    private boolean isOneOf(Heading heading, Set<String> known) {
        return names(heading).stream().anyMatch(name -> !name.isEmpty() && known.contains(name));
    }

    /// What the column is known to be; empty if only its cells can tell.
    Optional<Judged> judge(Column column) {
        return personal(column)
                .or(() -> derived(column))
                .or(() -> interview(column))
                .or(() -> setting(column));
    }

    private Optional<Judged> personal(Column column) {
        Heading heading = column.heading();
        // An option may be called "Mobile" and say nothing of anybody.
        boolean named =
                names(heading).stream().anyMatch(name -> PERSONAL.matcher(name).matches())
                        && (heading.option().isEmpty() || !Blocks.isTicked(column));
        if (named || PERSONAL_QUESTION.matcher(heading.question()).matches()) {
            return Optional.of(Judged.of(Role.PERSONAL, "its name says that it tells who or where somebody is"));
        }
        if (column.mostly(Content.EMAILS)) {
            return Optional.of(Judged.of(Role.PERSONAL, "its cells are e-mail addresses"));
        }
        if (column.mostly(Content.ADDRESSES)) {
            return Optional.of(Judged.of(Role.PERSONAL, "its cells are IP addresses"));
        }
        return column.mostly(Content.TELEPHONES) && !column.mostly(Content.NUMBERS)
                ? Optional.of(Judged.of(Role.PERSONAL, "its cells look like telephone numbers"))
                : Optional.empty();
    }

    private Optional<Judged> derived(Column column) {
        Heading heading = column.heading();
        boolean quiz = tool == Tool.MICROSOFT_FORMS && heading.question().matches("(?i)(?:points|feedback) - .*");
        boolean own = tool == Tool.QUALTRICS
                && (DERIVED.matcher(heading.title()).matches()
                        || DERIVED.matcher(heading.question()).matches()
                        || MARKED.matcher(heading.mark()).matches());
        return quiz || own
                ? Optional.of(Judged.of(
                        Role.DERIVED,
                        quiz
                                ? "it holds a quiz’s points or feedback"
                                : "the tool made it: topics, moods or the order " + "of display are not answers"))
                : Optional.empty();
    }

    private Optional<Judged> interview(Column column) {
        if (column.mostly(Content.DATES) || (tool != Tool.PLAIN && isOneOf(column.heading(), DATES))) {
            return Optional.of(Judged.of(Role.DATE, "it tells when something was"));
        }
        return tool != Tool.PLAIN && isOneOf(column.heading(), METADATA)
                ? Optional.of(Judged.of(Role.METADATA, tool.title() + " writes it beside the answers"))
                : Optional.empty();
    }

    private Optional<Judged> setting(Column column) {
        if (isOneOf(column.heading(), WEIGHTS) && column.canWeigh()) {
            return Optional.of(Judged.of(Role.WEIGHT, "it is called so, and every row has a number"));
        }
        boolean organisation = ORGANISATIONS.contains(letters(column.heading().title()));
        if (organisation && !column.tellsRowsApart() && column.filled() > 0) {
            return Optional.of(Judged.of(Role.ORGANISATION, "it is called so, and several respondents share one"));
        }
        return QUOTING.matcher(column.heading().title()).matches()
                        && column.values().size() <= 3
                        && column.filled() > 0
                        && !column.many()
                ? Optional.of(Judged.of(Role.PERMISSION, "it asks whether words may be quoted"))
                : Optional.empty();
    }

    /// How surely the column names respondents, from 1; 0 if it does not.
    int naming(Column column) {
        String title = letters(column.heading().title());
        boolean marked = column.heading().mark().contains("\"_recordId\"")
                || column.heading().title().equals("#")
                || column.heading().mark().equals("#")
                || letters(column.heading().question()).equals("responseid");
        if (!column.tellsRowsApart()) {
            return 0;
        }
        if (marked) {
            return 4;
        }
        if (title.isEmpty()) {
            return 0;
        }
        return IDS.contains(title) ? 3 : title.endsWith("id") && title.length() <= 24 ? 2 : 0;
    }

    /// Whether the name is that of an id, whatever the cells hold.
    boolean soundsLikeAnId(Column column) {
        String title = letters(column.heading().title());
        return !title.isEmpty()
                && (IDS.contains(title)
                        || (column.heading().title().matches("(?i).*(?:[_ ]id|[a-z]ID|Id)") && title.length() <= 24));
    }
}
