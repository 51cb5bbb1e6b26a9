package org.verbatim.web;

import java.util.List;
import java.util.Set;
import org.verbatim.board.Line;

/// A comment as the grid shows it.
///
/// @param place its place in the list, from 0; -1 if it is shown by itself
/// @param size how long the list is
/// @param again whether it is coded for the second time
/// @param question the question's words
/// @param pieces the verbatim
/// @param answers the respondent's closed answers
/// @param applied the ids of the themes that the person at the desk gave it
/// @param none whether she said that no theme applies
/// @param decided whether she decided anything
/// @param state what is to be said of it: set aside and why, coded, disputed
/// @param starts whether it is the first of its respondent in the page
record Row(
        int place,
        int size,
        boolean again,
        Line line,
        String question,
        List<Piece> pieces,
        List<Chip> chips,
        List<Answered> answers,
        Set<String> applied,
        Set<String> suggested,
        boolean none,
        boolean decided,
        String state,
        boolean flagged,
        String memo,
        List<String> memos,
        boolean starts) {
    /// Beyond how many characters a comment is shown in part at first.
    private static final int LONG = 900;

    /// How many closed answers are shown at first.
    private static final int FEW = 5;

    List<Answered> fewAnswers() {
        return answers.subList(0, answers.size() == FEW + 1 ? FEW + 1 : Math.min(FEW, answers.size()));
    }

    List<Answered> moreAnswers() {
        return answers.subList(fewAnswers().size(), answers.size());
    }

    /// The comment's id.
    String id() {
        return line.comment().id().toString();
    }

    String respondent() {
        return line.comment().id().respondent().value();
    }

    /// How many characters it has, if these are many; else 0.
    int longText() {
        int points = line.comment()
                .verbatim()
                .codePointCount(0, line.comment().verbatim().length());
        return points > LONG ? points : 0;
    }

    String appliedIds() {
        return String.join(" ", applied);
    }

    String suggestedIds() {
        return String.join(" ", suggested);
    }
}
