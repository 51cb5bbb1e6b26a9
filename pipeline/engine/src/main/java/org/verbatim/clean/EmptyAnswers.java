package org.verbatim.clean;

import java.util.List;

/// Answers that hold nothing to analyse, whatever was asked. `#` stands for any number.
final class EmptyAnswers {
    static final List<String> COMMON = """
            n/a
            n/app
            n.a.p.
            n/a at present
            n/a at this stage
            n/a at this time
            na for us
            n/a for us
            n/a to us
            not app
            not applicable
            not applicable at present
            not applicable at this stage
            not applicable at this time
            not applicable for us
            not applicable to us
            not relevant
            no comment
            no comments
            no comments to add
            no comments to make
            no comment to add
            no comment to make
            no comment at this time
            no comments at this time
            no comment at this stage
            no comments at this stage
            no comment at present
            no comments at present
            no additional comment
            no additional comments
            no extra comments
            no further comment
            no further comments
            no further comments to add
            no further comments to make
            no further comments at this time
            no further comments at this stage
            no other comment
            no other comments
            no more comments
            no further details
            no further information
            no additional information
            no further information to add
            no more to add
            nothing to add
            nothing more to add
            nothing else to add
            nothing further to add
            nothing additional to add
            nothing to add at this time
            nothing to add at this stage
            nothing to add to the above
            nothing further
            nothing further to say
            nothing else to say
            nothing more to say
            nothing to say
            nothing to say here
            nothing more
            nothing more thank you
            nothing further thank you
            nothing else thank you
            nothing to add thank you
            no further comments thank you
            not for me to say
            nothing to comment
            nothing to comment on
            nothing to report
            nothing to note
            I have nothing to add
            I have nothing further to add
            I have nothing else to add
            I have no comments
            I have no further comments
            no answer
            no answer given
            no reply
            no response
            no response given
            none given
            none provided
            not answered
            not provided
            not given
            not stated
            nil
            nil return
            nil response
            null
            blank
            left blank
            left blank intentionally
            intentionally left blank
            this page is intentionally blank
            prefer not to say
            I prefer not to say
            I'd prefer not to say
            prefer not to answer
            prefer not to comment
            would rather not say
            rather not say
            decline to answer
            decline to comment
            as above
            as before
            as below
            as previous
            as previously
            as previously mentioned
            as previously stated
            as mentioned above
            as mentioned previously
            as stated above
            as stated previously
            as already mentioned
            as already stated
            as per above
            as per the above
            as per previous
            as per previous answer
            as per previous comment
            as per previous comments
            as per previous question
            as per previous response
            as previous answer
            as previous comment
            as previous question
            as q above
            as q# above
            same as my answer above
            same as my previous answer
            as previous response
            already answered
            already answered above
            already stated
            already stated above
            answered above
            answered previously
            covered above
            covered previously
            ditto
            see above
            see below
            see above answer
            see above comment
            see above comments
            see above response
            see answer above
            see answers above
            see comment above
            see comments above
            see response above
            see earlier
            see earlier answer
            see earlier comment
            see earlier comments
            see my previous answer
            see previous
            see previous answer
            see previous answers
            see previous comment
            see previous comments
            see previous question
            see previous response
            see previous responses
            please see above
            please see below
            please see previous answer
            please see previous comments
            please see previous response
            refer to above
            refer to previous answer
            same answer
            same answer as above
            same as above
            same as before
            same as previous
            same as previous answer
            same as previous question
            same as the above
            the same as above
            as #
            as in #
            as in Q#
            as in question #
            as per #
            as per Q#
            as per question #
            as per answer to Q#
            as per answer to question #
            as Q#
            as question #
            same as #
            same as Q#
            same as question #
            same answer as Q#
            same as answer to Q#
            same as for Q#
            see #
            see Q#
            see question #
            see answer #
            see answer to #
            see answer to Q#
            see answer to question #
            see answer in Q#
            see my answer to Q#
            see my answer to question #
            see comment in Q#
            see comments in Q#
            see comments at Q#
            see comments for Q#
            see response to Q#
            see response to question #
            please see Q#
            please see question #
            please see answer to Q#
            please see answer to question #
            please see response to Q#
            please see response to question #
            refer to Q#
            refer to question #
            refer to answer to Q#
            answered in Q#
            """.lines().toList();

    private EmptyAnswers() {}
}
