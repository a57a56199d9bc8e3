#pragma once

// The worker is written for libsrtp 3; systems ship libsrtp 2. This gives the calls of libsrtp 3 that the worker makes,
// over libsrtp 2. Two things differ: in 3 a policy is an opaque handle with setters, and packets are (un)protected from
// one buffer into another with explicit sizes, where 2 works in place. The functions overload those of libsrtp 2.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <openssl/crypto.h>
#include <srtp2/srtp.h>

namespace entente::srtp
{
	/** What a libsrtp 3 policy holds. libsrtp 2 only points at the key, so it is kept here beside the policy. */
	struct Policy
	{
		::srtp_policy_t policy{};
		unsigned char key[SRTP_MAX_KEY_LEN]{};
	};

	using InPlace = srtp_err_status_t (*)(srtp_t, void*, int*);

	/** Copies the packet to `out` unless it is there already, and lets libsrtp 2 change it where it lies. */
	inline srtp_err_status_t Transform(
	  InPlace transform,
	  srtp_t session,
	  const std::uint8_t* in,
	  std::size_t inLen,
	  std::uint8_t* out,
	  std::size_t* outLen,
	  std::size_t growth)
	{
		if (*outLen < inLen + growth)
		{
			return srtp_err_status_bad_param;
		}

		if (out != in)
		{
			std::memmove(out, in, inLen);
		}

		int len                     = static_cast<int>(inLen);
		const srtp_err_status_t err = transform(session, out, &len);

		if (err == srtp_err_status_ok)
		{
			*outLen = static_cast<std::size_t>(len);
		}

		return err;
	}
} // namespace entente::srtp

/* Policy. */

inline srtp_err_status_t srtp_policy_create(entente::srtp::Policy** policy)
{
	*policy = new (std::nothrow) entente::srtp::Policy();

	return *policy ? srtp_err_status_ok : srtp_err_status_alloc_fail;
}

inline void srtp_policy_destroy(entente::srtp::Policy* policy)
{
	if (policy)
	{
		OPENSSL_cleanse(policy->key, sizeof(policy->key));
		delete policy;
	}
}

inline srtp_err_status_t srtp_policy_set_ssrc(entente::srtp::Policy* policy, srtp_ssrc_t ssrc)
{
	policy->policy.ssrc = ssrc;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_profile(entente::srtp::Policy* policy, srtp_profile_t profile)
{
	const srtp_err_status_t err =
	  srtp_crypto_policy_set_from_profile_for_rtp(&policy->policy.rtp, profile);

	return err ? err : srtp_crypto_policy_set_from_profile_for_rtcp(&policy->policy.rtcp, profile);
}

/** libsrtp 2 wants the salt right behind the key. The worker gives no master key identifier (MKI). */
inline srtp_err_status_t srtp_policy_add_key(
  entente::srtp::Policy* policy,
  const std::uint8_t* key,
  std::size_t keyLen,
  const std::uint8_t* salt,
  std::size_t saltLen,
  const std::uint8_t* /*mki*/,
  std::size_t mkiLen)
{
	if (keyLen + saltLen > sizeof(policy->key) || mkiLen != 0)
	{
		return srtp_err_status_bad_param;
	}

	std::memcpy(policy->key, key, keyLen);
	std::memcpy(policy->key + keyLen, salt, saltLen);
	policy->policy.key = policy->key;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_allow_repeat_tx(entente::srtp::Policy* policy, bool allow)
{
	policy->policy.allow_repeat_tx = allow;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_window_size(entente::srtp::Policy* policy, std::size_t size)
{
	policy->policy.window_size = size;

	return srtp_err_status_ok;
}

/* Session. */

/** libsrtp 2 copies key and policy into the session: the policy may be destroyed right after. */
inline srtp_err_status_t srtp_create(srtp_t* session, entente::srtp::Policy* policy)
{
	return ::srtp_create(session, &policy->policy);
}

inline srtp_err_status_t srtp_stream_remove(srtp_t session, unsigned int ssrc)
{
	return ::srtp_remove_stream(session, ssrc);
}

inline srtp_err_status_t srtp_protect(
  srtp_t session,
  const std::uint8_t* rtp,
  std::size_t rtpLen,
  std::uint8_t* srtp,
  std::size_t* srtpLen,
  std::size_t /*mkiIndex*/)
{
	return entente::srtp::Transform(
	  ::srtp_protect, session, rtp, rtpLen, srtp, srtpLen, SRTP_MAX_TRAILER_LEN);
}

/** SRTCP carries four bytes more than SRTP: the index. */
inline srtp_err_status_t srtp_protect_rtcp(
  srtp_t session,
  const std::uint8_t* rtcp,
  std::size_t rtcpLen,
  std::uint8_t* srtcp,
  std::size_t* srtcpLen,
  std::size_t /*mkiIndex*/)
{
	return entente::srtp::Transform(
	  ::srtp_protect_rtcp, session, rtcp, rtcpLen, srtcp, srtcpLen, SRTP_MAX_TRAILER_LEN + 4);
}

inline srtp_err_status_t srtp_unprotect(
  srtp_t session, const std::uint8_t* srtp, std::size_t srtpLen, std::uint8_t* rtp, std::size_t* rtpLen)
{
	return entente::srtp::Transform(::srtp_unprotect, session, srtp, srtpLen, rtp, rtpLen, 0);
}

inline srtp_err_status_t srtp_unprotect_rtcp(
  srtp_t session, const std::uint8_t* srtcp, std::size_t srtcpLen, std::uint8_t* rtcp, std::size_t* rtcpLen)
{
	return entente::srtp::Transform(::srtp_unprotect_rtcp, session, srtcp, srtcpLen, rtcp, rtcpLen, 0);
}

/** Codes of libsrtp 3 that libsrtp 2 never returns: the worker has names for them. */
inline constexpr auto srtp_err_status_buffer_small = static_cast<srtp_err_status_t>(28);
inline constexpr auto srtp_err_status_cryptex_err  = static_cast<srtp_err_status_t>(29);

// Last, because the name means libsrtp 2's struct up to here: what the worker calls a policy is our handle.
#define srtp_policy_t entente::srtp::Policy*
