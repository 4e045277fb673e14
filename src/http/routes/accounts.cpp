// SPDX-License-Identifier: EUPL-1.2
#include "codec/command_codec.hpp"
#include "codec/request_reader.hpp"
#include "http/routes/account_answers.hpp"
#include "http/services.hpp"
#include "journal/hash.hpp"

// Setting up, signing in and out, taking an invitation, and the demo's one-click roles.
namespace hefboom::http {

namespace {

struct SignInBody {
    std::string login;
    std::string passphrase;
};
BOOST_DESCRIBE_STRUCT(SignInBody, (), (login, passphrase))

struct SetUpBody {
    std::string setup_token;
    std::string login;
    std::string display_name;
    std::string passphrase;
};
BOOST_DESCRIBE_STRUCT(SetUpBody, (), (setup_token, login, display_name, passphrase))

struct InvitationBody {
    std::string invitation;
    std::string login;
    std::string display_name;
    std::string passphrase;
};
BOOST_DESCRIBE_STRUCT(InvitationBody, (), (invitation, login, display_name, passphrase))

struct DemoRoleBody {
    domain::MemberId member;
};
BOOST_DESCRIBE_STRUCT(DemoRoleBody, (), (member))

template <class Body>
Result<Body> body_of(Request const& request) {
    auto fields = TRY(codec::parse_request(request.body));
    return codec::from_request<Body>(boost::json::value(std::move(fields)));
}

Response with_session(Services const& services, std::string const& token) {
    return no_content().with("Set-Cookie",
                             set_cookie(services.network, Cookie::session, token,
                                        service::limits::sign_in_ms / 1000));
}

Answer sign_in(Services const& services, Request const& request) {
    auto const body = TRY(body_of<SignInBody>(request));
    auto const token = TRY(services.sign_ins.sign_in(body.login, body.passphrase));
    return with_session(services, token);
}

Answer sign_out(Services const& services, Request const& request) {
    CHECK_OK(services.sign_ins.sign_out(request.who_as<Visitor>().token));
    return no_content().with("Set-Cookie", clear_cookie(services.network, Cookie::session));
}

Answer set_up(Services const& services, Request const& request) {
    auto const body = TRY(body_of<SetUpBody>(request));
    auto const token = TRY(services.sign_ins.set_up(
        body.setup_token, {body.login, body.display_name, body.passphrase}));
    return with_session(services, token);
}

/// Whoever holds an invitation makes an account, or shows the one he has, and takes the place.
/// Slow, and on a worker: it may wait for the commit.
Answer accept_invitation(Services const& services, Request const& request) {
    auto const body = TRY(body_of<InvitationBody>(request));
    auto const read = service::read_link_token(body.invitation);
    if (!read) return Refusal{Refused::not_found, "invitation.unknown", {}};
    auto const room = services.rooms.open(read->engagement);
    if (!room || !(*room)->identity().tokens.proves_invitation(body.invitation))
        return Refusal{Refused::not_found, "invitation.unknown", {}};
    domain::MemberId const member{read->named.bytes};
    auto const waiting = services.rooms.read(
        read->engagement, [&](service::Room& open) -> Result<bool> {
            auto const found = open.state().members.find(member);
            return found != open.state().members.end() &&
                   found->second.status == domain::MemberStatus::invited;
        });
    if (!waiting || !*waiting) return Refusal{Refused::conflict, "invitation.used", {}};
    auto token = services.sign_ins.sign_in(body.login, body.passphrase);
    if (!token) {
        CHECK_OK(services.sign_ins.register_new(
            {body.login, body.display_name, body.passphrase}));
        token = services.sign_ins.sign_in(body.login, body.passphrase);
    }
    auto const session = TRY(std::move(token));
    auto const account = *services.sign_ins.who(session);
    service::Asked asked{
        .caller = {.who = service::AccountCaller{.account = account},
                   .transport = domain::Transport::https},
        .id = domain::CommandId{member.bytes}, // one acceptance, whoever retries it
        .command = domain::AcceptInvitation{
            .member = member, .account = account, .display_name = {{}, body.display_name}}};
    CHECK_OK(services.rooms.submit_and_wait(read->engagement, std::move(asked)));
    return with_session(services, session);
}

Answer take_demo_role(Services const& services, Request const& request) {
    auto const body = TRY(body_of<DemoRoleBody>(request));
    for (auto const& role : demo_roles(services))
        if (role.member == body.member) {
            auto const token = TRY(services.sign_ins.sign_in_as(role.account));
            return with_session(services, token);
        }
    return Refusal{Refused::not_found, "not_found.member", {}};
}

struct OpenEngagementBody {
    std::string command_id;
    domain::Prose title, purpose, client_name, client_initial, contractor_name,
        contractor_initial;
};
BOOST_DESCRIBE_STRUCT(OpenEngagementBody, (),
                      (command_id, title, purpose, client_name, client_initial, contractor_name,
                       contractor_initial))

Answer open_engagement(Services const& services, Request const& request) {
    auto const body = TRY(body_of<OpenEngagementBody>(request));
    auto const command_id = id_from<domain::CommandId>(body.command_id);
    if (!command_id) return Refusal{Refused::invalid, "request.command_id", {}};
    if (services.demo == Demo::yes) return Refusal{Refused::conflict, "demo.no_real", {}};
    auto const caller = caller_of(request);
    auto const account = std::get<service::AccountCaller>(caller.who).account;
    auto const name = services.sign_ins.account(account)->display_name;
    // Derived from account and command, so that a retry finds the engagement it opened.
    auto const digest = journal::sha256({account.bytes, command_id->bytes});
    domain::EngagementId engagement;
    std::copy_n(digest.begin(), engagement.bytes.size(), engagement.bytes.begin());
    domain::OpenEngagement opening{.title = body.title,
                                   .purpose = body.purpose,
                                   .client_name = body.client_name,
                                   .client_initial = body.client_initial,
                                   .contractor_name = body.contractor_name,
                                   .contractor_initial = body.contractor_initial,
                                   .facilitator_name = {{}, name},
                                   .account = account,
                                   .engagement = engagement};
    return give_command(
        services, engagement,
        {.caller = caller, .id = *command_id, .command = std::move(opening)}, {});
}

} // namespace

std::vector<Route> account_routes(Services const& services) {
    auto const to = [&services](Answer (*handle)(Services const&, Request const&)) -> Handler {
        return [services, handle](Request const& request) { return handle(services, request); };
    };
    return {
        {.method = Method::get, .pattern = "/api/me", .needs = Needs::nobody, .handler = to(me)},
        {.method = Method::post,
         .pattern = "/api/sign-in",
         .needs = Needs::nobody,
         .handler = to(sign_in),
         .work = Work::slow,
         .pace = Pace::signing_in},
        {.method = Method::post, .pattern = "/api/sign-out", .handler = to(sign_out)},
        {.method = Method::post,
         .pattern = "/api/setup",
         .needs = Needs::set_up,
         .handler = to(set_up),
         .work = Work::slow,
         .pace = Pace::signing_in},
        {.method = Method::post,
         .pattern = "/api/invitations/accept",
         .needs = Needs::nobody,
         .handler = to(accept_invitation),
         .work = Work::slow,
         .pace = Pace::signing_in},
        {.method = Method::post,
         .pattern = "/api/demo/role",
         .needs = Needs::demo_only,
         .handler = to(take_demo_role)},
        {.method = Method::post, .pattern = "/api/engagements", .handler = to(open_engagement)},
    };
}

} // namespace hefboom::http
