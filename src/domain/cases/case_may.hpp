// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/cases/case_story.hpp"
#include "domain/scene.hpp"
#include "domain/seal_view.hpp"

#include <vector>

namespace hefboom::domain {

/// What the viewer could do with the case now: by the rights table and by its state. The pages
/// show no button that would be refused.
struct CaseMay {
    bool set_origin = false;
    bool set_level = false;
    bool lay_on_table = false;  ///< also take over a proposal, and change statements
    bool comment = false;       ///< also settle one as noted
    bool add_statement = false; ///< also put one back
    bool record_consent = false;
    bool rate = false;
    bool issue_reader_link = false;
    bool record_reader = false; ///< for the own party
    bool record_talk = false;
    bool check_risk = false;
    bool offer_for_reading = false;
    bool sign = false;
    bool take_back = false;
    bool open_for_change = false;
    std::vector<Party> keys_that_fall; ///< to be acknowledged when opening for change
    bool release = false;
    bool veto = false;
    bool withdraw = false;
    bool archive = false;
};
BOOST_DESCRIBE_STRUCT(CaseMay, (),
                      (set_origin, set_level, lay_on_table, comment, add_statement, record_consent,
                       rate, issue_reader_link, record_reader, record_talk, check_risk,
                       offer_for_reading, sign, take_back, open_for_change, keys_that_fall, release,
                       veto, withdraw, archive))

/// `seal` is the seal of the case for the same viewer.
[[nodiscard]] CaseMay case_may(CaseStory const& story, Actor const& viewer, SealView const& seal);

} // namespace hefboom::domain
