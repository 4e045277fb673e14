// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/solution_allows.hpp"
#include "scenarios/state_matrix.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

/// One engagement in which a solution is brought as far as a column says.
class SolutionStates {
public:
    Stage stage{StateMatrix::store()};
    Spine spine{stage, "O"};

    SolutionStates() {
        spine.found();
        spine.write_case();
        spine.release_case();
        spine.hold_session();
    }

    void probe(std::string const& state) {
        auto const* const name = boost::describe::enum_to_string(state_now(current()), "");
        matrix_.probe(state, "SolutionState::" + std::string(name), gaps());
    }
    void finish() { matrix_.finish(); }

    /// Both owners are named; the client's gets a link.
    void name_owners() {
        spine.act("CMo", NameOwner{spine.solution, Party::client, spine.client_person});
        spine.act("CMn", NameOwner{spine.solution, Party::contractor, spine.contractor_person});
        link_ = as<LinkId>(spine
                               .act("CMo", IssueLink{.purpose = LinkPurpose::own_solution,
                                                     .object = as<ObjectId>(spine.solution),
                                                     .location = {},
                                                     .party = Party::client,
                                                     .person = spine.client_person})
                               .made.front());
    }
    /// The client's by his link, the other on paper.
    void owners_accept() {
        REQUIRE(link()
                    .post("/api/link/commands/solution.accept_by_link", R"({"accept":true})")
                    .status == 200);
        spine.act("CMn", RecordAcceptance{spine.solution, {}, Party::contractor, spine.today()});
    }
    void start() {
        for (auto const* const who : {"EV", "LL"})
            spine.act(who, MarkFree{spine.solution, spine.almere});
        spine.act("EV", StartApplication{spine.solution, spine.almere, spine.today()});
    }
    /// The same text as a new version, by which both keys fall.
    void write_anew() {
        auto const written = current();
        spine.act("CMn", WriteSolution{.solution = spine.solution,
                                       .based_on = written.keys.version,
                                       .text = {.title = spine.text("Lijntje"),
                                                .problem = {},
                                                .change = spine.text("Bellen mag"),
                                                .stops = spine.text("Wegschrijven"),
                                                .gain_client = {},
                                                .cost_client = {},
                                                .gain_contractor = {},
                                                .cost_contractor = {},
                                                .practice_moment = {},
                                                .contract_reference = {}},
                                       .terms = written.terms,
                                       .acknowledged = written.keys.standing()});
    }

private:
    Solution current() { return stage.state(spine.id).solutions.at(spine.solution); }
    Visitor link() { return stage.as_link(stage.tokens(spine.id).link(link_)); }

    Gaps gaps() {
        auto const solution = current();
        std::string standing;
        for (auto const party : solution.keys.standing())
            standing += (standing.empty() ? "\"" : ",\"") +
                        std::string(party == Party::client ? "client" : "contractor") + "\"";
        return {{"solution", to_string(spine.solution)},
                {"almere", to_string(spine.almere)},
                {"version", std::to_string(solution.keys.version)},
                {"standing", "[" + standing + "]"},
                {"client", to_string(spine.client_person)},
                {"sponsor", to_string(spine.placed("SPn").member)},
                {"today", to_iso(spine.today())},
                {"later", to_iso(spine.today() + 60)}};
    }

    LinkId link_;
    StateMatrix matrix_{"solution_states.txt", spine,
                        [this](std::string const&) { return link(); }};
};

} // namespace

TEST_CASE("in every state of a solution everybody may do and see what the table of states says") {
    SolutionStates on;
    auto& spine = on.spine;
    spine.open_solution();
    on.probe("idea");
    spine.write_solution();
    on.probe("work");
    on.name_owners();
    on.probe("namd");
    on.owners_accept();
    spine.name_duo();
    on.probe("own");
    spine.sign_solution("CMo");
    on.probe("key1");
    spine.sign_solution("CMn");
    on.probe("deci");
    on.start();
    on.probe("runs");
    for (auto const* const who : {"EV", "LL"})
        spine.act(who, KeepApplication{spine.solution, spine.almere, spine.today()});
    on.probe("kept");
    spine.act("EV",
              StopApplication{spine.solution, spine.almere, spine.today(), spine.text("Nee")});
    on.probe("stop");
    spine.open_solution();
    spine.write_solution();
    on.name_owners();
    on.owners_accept();
    spine.seal_solution();
    on.write_anew();
    on.probe("fell");
    on.finish();
}
