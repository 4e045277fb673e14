// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/state_matrix.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

/// One engagement with a local lead in every state; his account is there already.
class MemberStates {
public:
    Stage stage{StateMatrix::store()};
    Spine spine{stage, "M"};
    Placed lead;

    MemberStates() { spine.found(); }

    void invite(std::string const& login) {
        login_ = spine.mark + "-" + login;
        lead = spine.invite({"LL", Role::local_lead, Party::contractor}, login);
    }
    void probe(std::string const& state) {
        auto const status = stage.state(spine.id).members.at(lead.member).status;
        matrix_.probe(state,
                      "MemberStatus::" + std::string(boost::describe::enum_to_string(status, "")),
                      {{"member", to_string(lead.member)},
                       {"login", login_},
                       {"passphrase", passphrase},
                       {"invitation", stage.tokens(spine.id).invitation(lead.member)}});
    }
    void finish() { matrix_.finish(); }

private:
    std::string login_;
    AccountId stranger_ = stage.account("M-stranger");
    StateMatrix matrix_{"member_states.txt", spine, [this](std::string const& who) {
                            return who == "stranger" ? stage.as(stranger_) : stage.as_nobody();
                        }};
};

} // namespace

TEST_CASE("in every state of a place everybody may do and see what the table of states says") {
    MemberStates on;
    on.invite("one");
    on.probe("invi");
    on.spine.accept(on.lead);
    on.probe("acce");
    on.spine.act("SPn", ConfirmMember{on.lead.member});
    on.probe("conf");
    on.spine.act_as(on.lead.account, EndMembership{on.lead.member});
    on.probe("left");
    on.invite("two");
    on.stage.now = on.stage.now + 31 * ms_per_day;
    on.probe("expi");
    on.finish();
}
