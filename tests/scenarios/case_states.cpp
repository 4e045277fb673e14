// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/state_matrix.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

/// One engagement in which case after case is brought as far as a column says.
class CaseStates {
public:
    Stage stage{StateMatrix::store()};
    Spine spine{stage, "C"};

    CaseStates() { spine.found(); }

    /// Asks everything of the case as it is now.
    void probe(std::string const& state) {
        auto const* const name = boost::describe::enum_to_string(current().state, "");
        matrix_.probe(state, "CaseState::" + std::string(name), gaps());
    }
    void finish() { matrix_.finish(); }

    void open() {
        spine.case_id = as<CaseId>(spine
                                       .act("CMo", OpenCase{.code = {{}, "A"},
                                                            .title = spine.text("nachtelijke"),
                                                            .origin = {spine.zwolle},
                                                            .level = Fictionalisation::blended})
                                       .made.front());
        add_statement();
        take_one_out();
        remark();
    }
    void lay(Section section, std::string const& words) {
        spine.act("CMn", LayOnTable{.case_id = spine.case_id,
                                    .section = section,
                                    .based_on = 0,
                                    .text = spine.text(words)});
    }
    /// All that is needed, a follow-up sheet, a remark and a link for a test reader.
    void write() {
        spine.statements.clear();
        spine.write_case();
        take_one_out();
        lay(Section::follow_up, "VERVOLG: hoe het afliep");
        remark();
        link_ = as<LinkId>(spine
                               .act("CMo", IssueLink{.purpose = LinkPurpose::read_case,
                                                     .object = as<ObjectId>(spine.case_id),
                                                     .location = {},
                                                     .party = Party::client,
                                                     .person = {}})
                               .made.front());
    }
    void seal() {
        write();
        spine.offer_case();
        spine.seal_case();
    }
    void rate(char const* manager, Frequency frequency) {
        spine.act(manager, RateCase{spine.case_id, {frequency, 1, 3}});
    }
    /// Sealed, and everything else that release asks.
    void ready() {
        seal();
        for (auto const* const manager : {"CMo", "CMn"}) {
            rate(manager, Frequency::three_to_six);
            for (int reader = 0; reader < 2; ++reader)
                spine.act(manager, RecordReaderOnPaper{spine.case_id, 4});
        }
    }
    void release() {
        ready();
        spine.act("PB", ReleaseCase{spine.case_id});
    }

private:
    CaseStory current() { return stage.state(spine.id).cases.at(spine.case_id); }

    StatementId add_statement() {
        return as<StatementId>(spine
                                   .act("CMn", AddStatement{.case_id = spine.case_id,
                                                            .kind = StatementKind::norm,
                                                            .text = spine.text("Zo hoort het"),
                                                            .leans_on = LeansOn::room_sheet})
                                   .made.front());
    }
    void take_one_out() {
        taken_out_ = add_statement();
        spine.act("CMo", RemoveStatement{spine.case_id, taken_out_, 1});
    }
    /// On the hinge as it lies there, with a proposal.
    void remark() {
        auto const story = current();
        auto const* const hinge = story.latest(Section::hinge);
        comment_ =
            as<CommentId>(spine
                              .act("CMo", CommentOnSection{.case_id = spine.case_id,
                                                           .section = Section::hinge,
                                                           .on_version = hinge ? hinge->number : 0,
                                                           .text = spine.text("Liever"),
                                                           .proposed = spine.text("Zo")})
                              .made.front());
    }

    Gaps gaps() {
        auto const story = current();
        auto const* const hinge = story.latest(Section::hinge);
        std::string order, standing;
        for (auto const& statement : story.statements)
            order += (order.empty() ? "\"" : ",\"") + to_string(statement.id) + "\"";
        for (auto const party : story.keys.standing())
            standing += (standing.empty() ? "\"" : ",\"") +
                        std::string(party == Party::client ? "client" : "contractor") + "\"";
        return {{"case", to_string(spine.case_id)},
                {"hinge", std::to_string(hinge ? hinge->number : 0)},
                {"statement", to_string(story.statements.front().id)},
                {"based_on", std::to_string(story.version_of(story.statements.front().id))},
                {"taken_out", to_string(taken_out_)},
                {"order", "[" + order + "]"},
                {"comment", to_string(comment_)},
                {"standing", "[" + standing + "]"},
                {"version", std::to_string(story.keys.version)},
                {"sponsor", to_string(spine.placed("SPo").member)},
                {"almere", to_string(spine.almere)},
                {"zwolle", to_string(spine.zwolle)},
                {"today", to_iso(spine.today())},
                {"later", to_iso(spine.today() + 60)}};
    }

    CommentId comment_;
    StatementId taken_out_;
    LinkId link_;
    StateMatrix matrix_{"case_states.txt", spine, [this](std::string const&) {
                            return stage.as_link(stage.tokens(spine.id).link(link_));
                        }};
};

void before_signing(CaseStates& on) {
    on.open();
    on.probe("idea");
    on.lay(Section::customary, "Er is een vaste monteur.");
    on.probe("prep");
    on.write();
    on.probe("page");
    on.spine.act("PB", OfferForReading{on.spine.case_id});
    on.probe("read");
    on.spine.act("PB", RecordConsent{on.spine.case_id, ConsentAnswer::agreed, on.spine.today()});
    on.spine.act("PB", CheckRisk{on.spine.case_id, {true, true, true, true, on.spine.today()}});
    on.rate("CMo", Frequency::none);
    on.probe("rate");
}

void ends(CaseStates& on) {
    on.write();
    on.spine.act("CMo", WithdrawCase{on.spine.case_id, on.spine.text("Te vroeg")});
    on.probe("with");
    on.release();
    on.spine.act("CMo", WithdrawCase{on.spine.case_id, on.spine.text("Klopt niet meer")});
    on.probe("gone");
}

} // namespace

TEST_CASE("in every state of a case everybody may do and see what the table of states says") {
    CaseStates on;
    auto& spine = on.spine;
    before_signing(on);
    on.write();
    spine.offer_case();
    spine.act("CMo", TurnKey{.kind = JointKind::case_story,
                             .object = as<ObjectId>(spine.case_id),
                             .version = 1,
                             .annex = {}});
    on.probe("key1");
    on.stage.now = on.stage.now + 15 * ms_per_day;
    on.probe("late");
    spine.act("CMn", VetoCase{spine.case_id, spine.text("Te herkenbaar")});
    on.probe("veto");
    on.seal();
    on.probe("seal");
    spine.act("PB", OpenForChange{spine.case_id, {Party::client, Party::contractor}});
    on.probe("reop");
    on.seal();
    on.rate("CMo", Frequency::none);
    on.rate("CMn", Frequency::more_than_six);
    on.probe("talk");
    on.ready();
    on.probe("redy");
    ends(on);
    on.release();
    on.probe("rels");
    spine.hold_session();
    on.probe("used");
    spine.act("PB", ArchiveCase{spine.case_id});
    on.probe("arch");
    on.finish();
}
