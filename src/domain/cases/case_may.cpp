// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_may.hpp"

#include "domain/cases/case_blocks.hpp"
#include "domain/cases/case_gates.hpp"
#include "domain/rights.hpp"

namespace hefboom::domain {

namespace {

/// Whether the rights table lets this viewer ask it at all.
template <class Asked>
bool has_right(Engagement const& state, Actor const& viewer) {
    static Boxes const no_boxes;
    static Moment const no_moment;
    return may(Scene{state, no_boxes, viewer, no_moment}, Asked{}).has_value();
}

} // namespace

CaseMay case_may(Engagement const& state, CaseStory const& story, Actor const& viewer,
                 SealView const& seal) {
    auto const can = [&]<class Asked>(Asked const&, bool allowed) {
        return allowed && has_right<Asked>(state, viewer);
    };
    auto const text_open = text_is_open(story).has_value();
    auto const unreleased = before_release(story).has_value();
    auto const judged = may_be_judged(story).has_value();
    auto const reader = viewer.party && may_take_reader(story, *viewer.party);
    auto const room_for_one = story.statements.size() < limits::statements_in_case_most;
    CaseMay may;
    may.set_origin = can(SetCaseOrigin{}, not_ended(story).has_value());
    may.set_level = can(SetFictionalisation{}, text_open);
    may.lay_on_table = can(LayOnTable{}, text_open);
    may.comment = can(CommentOnSection{}, unreleased);
    may.add_statement = can(AddStatement{}, text_open && room_for_one);
    may.record_consent = can(RecordConsent{}, judged);
    may.rate = can(RateCase{}, may_be_rated(story).has_value());
    may.issue_reader_link = can(IssueLink{}, reader);
    may.record_reader = can(RecordReaderOnPaper{}, reader);
    may.record_talk = can(RecordTalk{}, may_record_talk(story).has_value());
    may.check_risk = can(CheckRisk{}, judged);
    may.offer_for_reading = can(OfferForReading{}, blocks_reading(story).empty());
    may.sign = seal.may_turn;
    may.take_back = seal.may_take_back;
    may.open_for_change = can(OpenForChange{}, may_open_for_change(story).has_value());
    if (may.open_for_change) may.keys_that_fall = standing_keys(story);
    may.release = can(ReleaseCase{}, blocks_release(story).empty());
    may.veto = can(VetoCase{}, unreleased);
    may.withdraw = can(WithdrawCase{}, not_ended(story).has_value());
    may.archive = can(ArchiveCase{}, may_be_archived(story).has_value());
    return may;
}

} // namespace hefboom::domain
