// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/state_matrix.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

/// One engagement with a case to read, and one link after another to read it with.
class LinkStates {
public:
    Stage stage{StateMatrix::store()};
    Spine spine{stage, "K"};
    LinkId link;

    LinkStates() {
        spine.found();
        spine.write_case();
        issue();
    }
    void issue() {
        link = as<LinkId>(spine
                              .act("CMo", IssueLink{.purpose = LinkPurpose::read_case,
                                                    .object = as<ObjectId>(spine.case_id),
                                                    .location = {},
                                                    .party = Party::client,
                                                    .person = {}})
                              .made.front());
    }
    Visitor holder() { return stage.as_link(stage.tokens(spine.id).link(link)); }
    void probe(std::string const& state) {
        auto const status = stage.state(spine.id).links.at(link).status;
        matrix_.probe(state,
                      "LinkStatus::" + std::string(boost::describe::enum_to_string(status, "")),
                      {{"link", to_string(link)}});
    }
    void finish() { matrix_.finish(); }

private:
    StateMatrix matrix_{"link_states.txt", spine, [this](std::string const&) { return holder(); }};
};

} // namespace

TEST_CASE("in every state of a personal link it does what the table of states says") {
    LinkStates on;
    on.probe("issu");
    REQUIRE(on.holder()
                .post("/api/link/commands/case.rate_as_reader", R"({"recognisability":3})")
                .status == 200);
    on.probe("used");
    on.issue();
    on.spine.act("CMo", WithdrawLink{on.link});
    on.probe("with");
    on.issue();
    on.stage.now = on.stage.now + 15 * ms_per_day;
    on.probe("expi");
    on.finish();
}
