// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hefboom::http {

/// Whether the browser trusts the channel: TLS, or this very machine. Over other plain http it
/// ignores the opener policy and complains of it, so that header stays away there.
enum class Channel { trusted, untrusted };

/// The header lines of every answer, each ended by CRLF. Scripts run only from our own files and
/// where their SHA-256 stands in `script_hashes` ("sha256-…"); nothing else is inline. Strict
/// transport security is told only where `tls` ends with us or our proxy.
enum class Hsts { absent, told };
[[nodiscard]] std::string security_headers(std::vector<std::string> const& script_hashes,
                                           Channel channel, Hsts hsts);

/// The hashes of the inline scripts of a page, as they stand in a content security policy.
[[nodiscard]] std::vector<std::string> inline_script_hashes(std::string_view page);

} // namespace hefboom::http
