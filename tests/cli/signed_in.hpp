// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/running.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

namespace hefboom::cli {

/// An id that says its number.
[[nodiscard]] inline std::string digits(std::uint64_t number) {
    auto text = std::to_string(number);
    return std::string(32 - text.size(), '0') + text;
}

constexpr auto test_passphrase = "een lange wachtzin voor een test";

/// Somebody signed in on a running server by a first request.
class SignedIn {
public:
    SignedIn(Running const& server, std::string const& path, std::string const& body)
        : client_(server.client()) {
        first_ = client_.post(path, body);
        REQUIRE((first_.status == 204 || first_.status == 200));
        auto const cookie = first_.header("set-cookie");
        cookie_ = "Cookie: " + cookie.substr(0, cookie.find(';')) + "\r\n";
    }

    http::test::Reply get(std::string const& path) {
        client_.ask("GET", path, "", cookie_);
        return client_.reply("GET");
    }
    http::test::Reply post(std::string const& path, std::string const& body) {
        client_.ask("POST", path, body, cookie_);
        return client_.reply("POST");
    }
    [[nodiscard]] int add_excerpt(std::string const& engagement, std::uint64_t number) {
        return post("/api/engagements/" + engagement + "/commands/contract.add_excerpt",
                    R"({"command_id":")" + digits(number) + R"(","article":"artikel )" +
                        std::to_string(number) + R"(","literal":"Letterlijk."})")
            .status;
    }
    /// What the request that signed in was answered.
    [[nodiscard]] http::test::Reply const& first() const { return first_; }

private:
    http::test::Client client_;
    http::test::Reply first_;
    std::string cookie_;
};

/// The first account of a new server.
[[nodiscard]] inline SignedIn set_up(Running const& server) {
    return {server, "/api/setup",
            R"({"setup_token":")" + between(server.line(), "/setup#") +
                R"(","login":"wende","display_name":"Wende","passphrase":")" + test_passphrase +
                "\"}"};
}

[[nodiscard]] inline SignedIn sign_in(Running const& server) {
    return {server, "/api/sign-in",
            std::string(R"({"login":"wende","passphrase":")") + test_passphrase + "\"}"};
}

} // namespace hefboom::cli
