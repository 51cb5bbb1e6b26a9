package org.verbatim.exports;

import java.util.Arrays;
import java.util.List;

/// A survey tool whose exports are known.
public enum Tool {
    PLAIN("plain", "no tool in particular"),
    SURVEYMONKEY("surveymonkey", "SurveyMonkey"),
    QUALTRICS("qualtrics", "Qualtrics"),
    LIMESURVEY("limesurvey", "LimeSurvey"),
    MICROSOFT_FORMS("microsoft-forms", "Microsoft Forms"),
    GOOGLE_FORMS("google-forms", "Google Forms"),
    SMARTSURVEY("smartsurvey", "SmartSurvey"),
    JISC("jisc", "Jisc Online Surveys"),
    TYPEFORM("typeform", "Typeform");

    private final String id;
    private final String title;

    Tool(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /// What survey.yaml calls it.
    public String id() {
        return id;
    }

    /// What people call it.
    public String title() {
        return title;
    }

    /// What survey.yaml can call a tool.
    public static List<String> ids() {
        return Arrays.stream(values()).map(Tool::id).toList();
    }
}
