// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_may.hpp"

#include "domain/cases/case_blocks.hpp"
#include "domain/cases/case_gates.hpp"
#include "domain/rights.hpp"

namespace hefboom::domain {

CaseMay case_may(CaseStory const& story, Actor const& viewer, SealView const& seal) {
    auto const can = [&](std::string_view act, bool by_state) {
        return by_state && may_do(viewer, act).has_value();
    };
    auto const text_open = text_is_open(story).has_value();
    auto const unreleased = before_release(story).has_value();
    auto const judged = may_be_judged(story).has_value();
    auto const reader = viewer.party && may_take_reader(story, *viewer.party);
    auto const room_for_one = story.statements.size() < limits::statements_in_case_most;
    CaseMay may;
    may.set_origin = can(SetCaseOrigin::name, not_ended(story).has_value());
    may.set_level = can(SetFictionalisation::name, text_open);
    may.lay_on_table = can(LayOnTable::name, text_open);
    may.comment = can(CommentOnSection::name, unreleased);
    may.add_statement = can(AddStatement::name, text_open && room_for_one);
    may.record_consent = can(RecordConsent::name, judged);
    may.rate = can(RateCase::name, may_be_rated(story).has_value());
    may.issue_reader_link = can(IssueLink::name, reader);
    may.record_reader = can(RecordReaderOnPaper::name, reader);
    may.record_talk = can(RecordTalk::name, may_record_talk(story).has_value());
    may.check_risk = can(CheckRisk::name, judged);
    may.offer_for_reading = can(OfferForReading::name, blocks_reading(story).empty());
    may.sign = seal.may_turn;
    may.take_back = seal.may_take_back;
    may.open_for_change = can(OpenForChange::name, may_open_for_change(story).has_value());
    if (may.open_for_change) may.keys_that_fall = standing_keys(story);
    may.release = can(ReleaseCase::name, blocks_release(story).empty());
    may.veto = can(VetoCase::name, unreleased);
    may.withdraw = can(WithdrawCase::name, not_ended(story).has_value());
    may.archive = can(ArchiveCase::name, may_be_archived(story).has_value());
    return may;
}

} // namespace hefboom::domain
