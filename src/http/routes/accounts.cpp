// SPDX-License-Identifier: EUPL-1.2
#include "codec/command_codec.hpp"
#include "codec/json_writer.hpp"
#include "codec/request_reader.hpp"
#include "domain/people/membership.hpp"
#include "http/routes/account_answers.hpp"
#include "http/services.hpp"
#include "journal/hash.hpp"

// Setting up, signing in and out, taking an invitation, and the demo's one-click roles.
namespace hefboom::http {

namespace {

constexpr std::size_t account_body_bytes_most = std::size_t{8} * 1024;

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

struct ResetBody {
    std::string reset_token;
    std::string passphrase;
    std::string recovery_code; ///< empty: what is sealed to the account stays closed
};
BOOST_DESCRIBE_STRUCT(ResetBody, (), (reset_token, passphrase, recovery_code))

struct PassphraseBody {
    std::string passphrase;
};
BOOST_DESCRIBE_STRUCT(PassphraseBody, (), (passphrase))

/// What stands on the recovery sheet of somebody who is a facilitator now; shown this once.
struct RecoveryAnswer {
    std::optional<std::string> recovery_code;
};
BOOST_DESCRIBE_STRUCT(RecoveryAnswer, (), (recovery_code))

struct DemoRoleBody {
    domain::MemberId member;
};
BOOST_DESCRIBE_STRUCT(DemoRoleBody, (), (member))

std::string session_cookie(Services const& services, std::string const& token) {
    return set_cookie(services.network, Cookie::session, token, service::limits::sign_in_ms / 1000);
}

Response with_session(Services const& services, std::string const& token) {
    return no_content().with("Set-Cookie", session_cookie(services, token));
}

/// A recovery code opens the vault, so it is shown where nobody listens in: elsewhere the sheet is
/// made later, at the machine itself or over https.
std::optional<std::string> shown_only_if_private(Services const& services, Request const& request,
                                                 std::optional<std::string> code) {
    return is_private(services.network, request) ? std::move(code) : std::nullopt;
}

Result<void> private_only(Services const& services, Request const& request) {
    if (is_private(services.network, request)) return {};
    return refuse(Refused::conflict, "recovery.plain_http");
}

Response with_recovery(std::optional<std::string> code) {
    std::string out;
    codec::write(out, RecoveryAnswer{std::move(code)}, codec::AsReference{});
    return json(std::move(out));
}

/// Signs in, unless this login was guessed at too often. An account is one however its login is
/// written.
Result<std::string> try_to_sign_in(Services const& services, std::string const& login,
                                   std::string const& passphrase) {
    auto const account = services.sign_ins.account_named(login);
    return services.guesses.limited(account ? to_string(account->id) : "login " + login,
                                    services.rooms.world().now(),
                                    [&] { return services.sign_ins.sign_in(login, passphrase); });
}

Answer sign_in(Services const& services, Request const& request) {
    auto const body = TRY(codec::parse_request_as<SignInBody>(request.body));
    return with_session(services, TRY(try_to_sign_in(services, body.login, body.passphrase)));
}

Answer sign_out(Services const& services, Request const& request) {
    CHECK_OK(services.sign_ins.sign_out(request.who_as<Visitor>().token));
    services.live.close(holder_of(request));
    return no_content().with("Set-Cookie", clear_cookie(services.network, Cookie::session));
}

Answer set_up(Services const& services, Request const& request) {
    auto const body = TRY(codec::parse_request_as<SetUpBody>(request.body));
    auto first = TRY(services.sign_ins.set_up(body.setup_token,
                                              {body.login, body.display_name, body.passphrase}));
    return with_recovery(shown_only_if_private(services, request, std::move(first.recovery_code)))
        .with("Set-Cookie", session_cookie(services, first.token));
}

Answer finish_reset(Services const& services, Request const& request) {
    auto const body = TRY(codec::parse_request_as<ResetBody>(request.body));
    if (!body.recovery_code.empty()) CHECK_OK(private_only(services, request));
    auto const token =
        TRY(services.sign_ins.finish_reset(body.reset_token, body.passphrase, body.recovery_code));
    return with_session(services, token);
}

/// A new sheet, for who lost the first one or never saw it; needs the passphrase again.
Answer new_recovery_sheet(Services const& services, Request const& request) {
    auto const body = TRY(codec::parse_request_as<PassphraseBody>(request.body));
    CHECK_OK(private_only(services, request));
    auto const account = std::get<service::AccountCaller>(caller_of(request).who).account;
    return with_recovery(
        TRY(services.guesses.limited(to_string(account), services.rooms.world().now(), [&] {
            return services.sign_ins.recovery_sheet(account, body.passphrase);
        })));
}

/// A facilitator has a pair before anything is sealed to him; everybody else needs none.
Result<std::optional<std::string>> sheet_when_needed(Services const& services, domain::Role role,
                                                     domain::AccountId account,
                                                     std::string_view passphrase) {
    if (role != domain::Role::facilitator || services.sign_ins.account(account)->facilitator_keys)
        return std::nullopt;
    return TRY(services.sign_ins.recovery_sheet(account, passphrase));
}

/// Whoever holds an invitation makes an account, or shows the one he has, and takes the place.
/// Slow, and on a worker: it may wait for the commit.
Answer accept_invitation(Services const& services, Request const& request) {
    auto const body = TRY(codec::parse_request_as<InvitationBody>(request.body));
    auto const read = service::read_link_token(body.invitation);
    if (!read) return Refusal{Refused::not_found, "invitation.unknown", {}};
    auto const room = services.rooms.open(read->engagement);
    if (!room || !(*room)->identity().tokens.proves_invitation(body.invitation))
        return Refusal{Refused::not_found, "invitation.unknown", {}};
    domain::MemberId const member{read->named.bytes};
    auto const today = amsterdam_date(services.rooms.world().now());
    auto const role = TRY(services.rooms.read(read->engagement, [&](service::Room const& open) {
        return domain::invited_member(open.state(), member, today)
            .map([](domain::Member const* invited) { return invited->role; });
    }));
    auto token = try_to_sign_in(services, body.login, body.passphrase);
    if (!token && token.error().key == "sign_in.wrong") {
        CHECK_OK(services.sign_ins.register_new({body.login, body.display_name, body.passphrase}));
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
    auto code = TRY(sheet_when_needed(services, role, account, body.passphrase));
    return with_recovery(shown_only_if_private(services, request, std::move(code)))
        .with("Set-Cookie", session_cookie(services, session));
}

Answer take_demo_role(Services const& services, Request const& request) {
    auto const body = TRY(codec::parse_request_as<DemoRoleBody>(request.body));
    for (auto const& role : demo_roles(services))
        if (role.member == body.member) {
            auto const token = TRY(services.sign_ins.sign_in_as(role.account));
            return with_session(services, token);
        }
    return Refusal{Refused::not_found, "not_found.member", {}};
}

struct OpenEngagementBody {
    std::string command_id;
    domain::Prose title, purpose, client_name, client_initial, contractor_name, contractor_initial;
};
BOOST_DESCRIBE_STRUCT(OpenEngagementBody, (),
                      (command_id, title, purpose, client_name, client_initial, contractor_name,
                       contractor_initial))

Answer open_engagement(Services const& services, Request const& request) {
    auto const body = TRY(codec::parse_request_as<OpenEngagementBody>(request.body));
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
    return give_command(services, engagement,
                        {.caller = caller, .id = *command_id, .command = std::move(opening)}, {});
}

} // namespace

std::vector<Route> account_routes(Services const& services) {
    auto const to = [&services](Answer (*handle)(Services const&, Request const&)) -> Handler {
        return [services, handle](Request const& request) { return handle(services, request); };
    };
    return {
        {.method = Method::get,
         .pattern = "/api/me",
         .about = "Who asks, and in which engagements; also when nobody is signed in",
         .needs = Needs::nobody,
         .handler = to(me),
         .work = Work::slow},
        {.method = Method::post,
         .pattern = "/api/sign-in",
         .about = "Opens a session and sets its cookie",
         .takes = codec::asked_for<SignInBody>,
         .needs = Needs::nobody,
         .handler = to(sign_in),
         .work = Work::passphrase,
         .pace = Pace::signing_in,
         .body_max = account_body_bytes_most},
        {.method = Method::post,
         .pattern = "/api/sign-out",
         .about = "Ends the session",
         .handler = to(sign_out),
         .work = Work::slow},
        {.method = Method::post,
         .pattern = "/api/setup",
         .about = "Makes the first account of a new server, with the one-time link it printed",
         .takes = codec::asked_for<SetUpBody>,
         .gives = codec::answered<RecoveryAnswer>,
         .needs = Needs::set_up,
         .handler = to(set_up),
         .work = Work::passphrase,
         .pace = Pace::signing_in,
         .body_max = account_body_bytes_most},
        {.method = Method::post,
         .pattern = "/api/reset",
         .about = "Sets a new passphrase with the link an operator made",
         .takes = codec::asked_for<ResetBody>,
         .needs = Needs::nobody,
         .handler = to(finish_reset),
         .work = Work::passphrase,
         .pace = Pace::signing_in,
         .body_max = account_body_bytes_most},
        {.method = Method::post,
         .pattern = "/api/recovery-sheet",
         .about = "A new recovery sheet in place of the old one",
         .takes = codec::asked_for<PassphraseBody>,
         .gives = codec::answered<RecoveryAnswer>,
         .handler = to(new_recovery_sheet),
         .work = Work::passphrase,
         .pace = Pace::signing_in,
         .body_max = account_body_bytes_most},
        {.method = Method::post,
         .pattern = "/api/invitations/accept",
         .about = "Accepts an invitation, with a new account or one's own",
         .takes = codec::asked_for<InvitationBody>,
         .needs = Needs::nobody,
         .handler = to(accept_invitation),
         .work = Work::passphrase,
         .pace = Pace::signing_in,
         .body_max = account_body_bytes_most},
        {.method = Method::post,
         .pattern = "/api/demo/role",
         .about = "In the worked example: becomes one of its people",
         .takes = codec::asked_for<DemoRoleBody>,
         .needs = Needs::demo_only,
         .handler = to(take_demo_role),
         .work = Work::slow},
        {.method = Method::post,
         .pattern = "/api/engagements",
         .about = "Opens an engagement; who asks becomes its facilitator",
         .takes = codec::asked_for<OpenEngagementBody>,
         .handler = to(open_engagement),
         .work = Work::slow},
    };
}

} // namespace hefboom::http
