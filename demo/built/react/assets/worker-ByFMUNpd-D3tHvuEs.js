(function() {
	// node_modules/@noble/hashes/_u64.js
	const fromNumH = (n) => n / 2 ** 32 | 0;
	const fromNumL = (n) => n >>> 0;
	function setU64FromNum(view, byteOffset, n, isLE) {
		const h = fromNumH(n);
		const l = fromNumL(n);
		view.setUint32(byteOffset, isLE ? l : h, isLE);
		view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
	}
	// node_modules/@noble/hashes/utils.js
	/**
	* Checks if something is Uint8Array. Be careful: nodejs Buffer will return true.
	* @param a - value to test
	* @returns `true` when the value is a Uint8Array-compatible view.
	* @example
	* Check whether a value is a Uint8Array-compatible view.
	* ```ts
	* isBytes(new Uint8Array([1, 2, 3]));
	* ```
	*/
	function isBytes(a) {
		return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
	}
	const atitle = (title) => title ? `"${title}" ` : "";
	/**
	* Asserts something is a non-negative integer.
	* @param n - number to validate
	* @param title - label included in thrown errors
	* @returns The validated number.
	* @throws On wrong argument types. {@link TypeError}
	* @throws On wrong argument ranges or values. {@link RangeError}
	* @example
	* Validate a non-negative integer option.
	* ```ts
	* anumber(32, 'length');
	* ```
	*/
	function anumber(n, title = "") {
		if (typeof n !== "number") throw new TypeError(atitle(title) + "expected number, got " + typeof n);
		if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
		return n;
	}
	/**
	* Asserts something is Uint8Array.
	* @param value - value to validate
	* @param length - optional exact length constraint
	* @param title - label included in thrown errors
	* @returns The validated byte array.
	* @throws On wrong argument types. {@link TypeError}
	* @throws On wrong argument ranges or values. {@link RangeError}
	* @example
	* Validate that a value is a byte array.
	* ```ts
	* abytes(new Uint8Array([1, 2, 3]));
	* ```
	*/
	function abytes(value, length, title = "") {
		if (isBytes(value) && (length === void 0 || value.length === length)) return value;
		if (length !== void 0) anumber(length, "length");
		const bytes = isBytes(value);
		const ofLen = length !== void 0 ? ` of length ${length}` : "";
		const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
		const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
		if (!bytes) throw new TypeError(message);
		throw new RangeError(message);
	}
	const aobject = (value, label) => {
		if (value === null || typeof value !== "object" || Array.isArray(value)) throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
	};
	const aopts = (value, label) => {
		aobject(value, label);
		const proto = Object.getPrototypeOf(value);
		if (proto !== Object.prototype && proto !== null) throw new TypeError(`"${label}" expected plain object`);
		if (Object.hasOwn(value, "__proto__")) throw new TypeError(`"${label}.__proto__" is not allowed`);
	};
	/**
	* Asserts a hash instance has not been destroyed or finished.
	* @param instance - hash instance to validate
	* @param checkFinished - whether to reject finalized instances
	* @throws If the hash instance has already been destroyed or finalized. {@link Error}
	* @example
	* Validate that a hash instance is still usable.
	* ```ts
	* import { aexists } from '@noble/hashes/utils.js';
	* import { sha256 } from '@noble/hashes/sha2.js';
	* const hash = sha256.create();
	* aexists(hash);
	* ```
	*/
	function aexists(instance, checkFinished = true) {
		if (instance.destroyed) throw new Error("hash was destroyed");
		if (checkFinished && instance.finished) throw new Error("digest() was already called");
	}
	/**
	* Asserts output is a sufficiently-sized byte array.
	* @param out - destination buffer
	* @param instance - hash instance providing output length
	* Oversized buffers are allowed; downstream code only promises to fill the first `outputLen` bytes.
	* @throws On wrong argument types. {@link TypeError}
	* @throws On wrong argument ranges or values. {@link RangeError}
	* @example
	* Validate a caller-provided digest buffer.
	* ```ts
	* import { aoutput } from '@noble/hashes/utils.js';
	* import { sha256 } from '@noble/hashes/sha2.js';
	* const hash = sha256.create();
	* aoutput(new Uint8Array(hash.outputLen), hash);
	* ```
	*/
	function aoutput(out, instance) {
		abytes(out, void 0, "output");
		const min = instance.outputLen;
		if (!(out.length >= min)) throw new RangeError("\"output\" expected length >= " + min);
	}
	/**
	* Zeroizes typed arrays in place. Warning: JS provides no guarantees.
	* @param arrays - arrays to overwrite with zeros
	* @example
	* Zeroize sensitive buffers in place.
	* ```ts
	* clean(new Uint8Array([1, 2, 3]));
	* ```
	*/
	function clean(...arrays) {
		for (let i = 0; i < arrays.length; i++) arrays[i].fill(0);
	}
	/**
	* Creates a DataView for byte-level manipulation.
	* @param arr - source typed array
	* @returns DataView over the same buffer region.
	* @example
	* Create a DataView over an existing buffer.
	* ```ts
	* createView(new Uint8Array(4));
	* ```
	*/
	function createView(arr) {
		return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
	}
	/**
	* Rotate-left operation for uint32 values.
	* @param word - source word
	* @param shift - shift amount in bits
	* @returns Rotated word.
	* @example
	* Rotate a 32-bit word to the left.
	* ```ts
	* rotl(0x12345678, 8);
	* ```
	*/
	function rotl(word, shift) {
		return word << shift | word >>> 32 - shift >>> 0;
	}
	/**
	* Merges default options and passed options.
	* @param defaults - base option object
	* @param opts - user overrides
	* @param title - label included in thrown override errors
	* @returns Fresh merged option object with a null prototype.
	* @throws On wrong argument types. {@link TypeError}
	* @example
	* Merge user overrides onto default options.
	* ```ts
	* checkOpts({ dkLen: 32 }, { asyncTick: 10 });
	* ```
	*/
	function checkOpts(defaults, opts, title = "opts") {
		aopts(defaults, "defaults");
		if (opts !== void 0) aopts(opts, title);
		return Object.assign(Object.create(null), defaults, opts);
	}
	/**
	* Creates a callable hash function from a stateful class constructor.
	* @param hashCons - hash constructor or factory
	* @param info - optional metadata such as DER OID
	* @returns Frozen callable hash wrapper with `.create()`.
	*   Wrapper construction eagerly calls `hashCons(undefined)` once to read
	*   `outputLen` / `blockLen`, so constructor side effects happen at module
	*   init time.
	* @throws On wrong argument types. {@link TypeError}
	* @example
	* Wrap a stateful hash constructor into a callable helper.
	* ```ts
	* import { createHasher } from '@noble/hashes/utils.js';
	* import { sha256 } from '@noble/hashes/sha2.js';
	* const wrapped = createHasher(sha256.create, { oid: sha256.oid });
	* wrapped(new Uint8Array([1]));
	* ```
	*/
	function createHasher(hashCons, info = {}) {
		if (typeof hashCons !== "function") throw new TypeError("\"hashCons\" expected function, got type=" + typeof hashCons);
		info = checkOpts({}, info, "info");
		const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
		const tmp = hashCons(void 0);
		hashC.outputLen = tmp.outputLen;
		hashC.blockLen = tmp.blockLen;
		hashC.canXOF = tmp.canXOF;
		hashC.create = (opts) => hashCons(opts);
		Object.assign(hashC, info);
		return Object.freeze(hashC);
	}
	// node_modules/@noble/hashes/_md.js
	/**
	* Internal Merkle-Damgard hash utils.
	* @module
	*/
	/**
	* Shared 32-bit conditional boolean primitive reused by SHA-256, SHA-1, and MD5 `F`.
	* Returns bits from `b` when `a` is set, otherwise from `c`.
	* The XOR form is equivalent to MD5's `F(X,Y,Z) = XY v not(X)Z` because the masked terms never
	* set the same bit.
	* @param a - selector word
	* @param b - word chosen when selector bit is set
	* @param c - word chosen when selector bit is clear
	* @returns Mixed 32-bit word.
	* @example
	* Combine three words with the shared 32-bit choice primitive.
	* ```ts
	* Chi(0xffffffff, 0x12345678, 0x87654321);
	* ```
	*/
	function Chi(a, b, c) {
		return a & b ^ ~a & c;
	}
	/**
	* Merkle-Damgard hash construction base class.
	* Could be used to create MD5, RIPEMD, SHA1, SHA2.
	* Accepts only byte-aligned `Uint8Array` input, even when the underlying spec describes bit
	* strings with partial-byte tails.
	* @param blockLen - internal block size in bytes
	* @param outputLen - digest size in bytes
	* @param padOffset - trailing length field size in bytes
	* @param isLE - whether length and state words are encoded in little-endian
	* @example
	* Use a concrete subclass to get the shared Merkle-Damgard update/digest flow.
	* ```ts
	* import { _SHA1 } from '@noble/hashes/legacy.js';
	* const hash = new _SHA1();
	* hash.update(new Uint8Array([97, 98, 99]));
	* hash.digest();
	* ```
	*/
	var HashMD = class {
		blockLen;
		outputLen;
		canXOF = false;
		padOffset;
		isLE;
		buffer;
		view;
		finished = false;
		length = 0;
		pos = 0;
		destroyed = false;
		constructor(blockLen, outputLen, padOffset, isLE) {
			this.blockLen = blockLen;
			this.outputLen = outputLen;
			this.padOffset = padOffset;
			this.isLE = isLE;
			this.buffer = new Uint8Array(blockLen);
			this.view = createView(this.buffer);
		}
		update(data) {
			aexists(this);
			abytes(data);
			const { view, buffer, blockLen } = this;
			const len = data.length;
			let processed = false;
			for (let pos = 0; pos < len;) {
				const take = Math.min(blockLen - this.pos, len - pos);
				if (take === blockLen) {
					const dataView = createView(data);
					for (; blockLen <= len - pos; pos += blockLen) this.process(dataView, pos);
					processed = true;
					continue;
				}
				buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
				this.pos += take;
				pos += take;
				if (this.pos === blockLen) {
					this.process(view, 0);
					this.pos = 0;
					processed = true;
				}
			}
			this.length += data.length;
			if (processed) this.roundClean();
			return this;
		}
		digestInto(out) {
			aexists(this);
			aoutput(out, this);
			this.finished = true;
			const { buffer, view, blockLen, isLE } = this;
			let { pos } = this;
			buffer[pos++] = 128;
			buffer.fill(0, pos);
			if (this.padOffset > blockLen - pos) {
				this.process(view, 0);
				buffer.fill(0);
			}
			setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
			this.process(view, 0);
			this.roundClean();
			const oview = out === buffer ? view : createView(out);
			const len = this.outputLen;
			const outLen = len / 4;
			const state = this.get();
			if (len % 4 || outLen > state.length) throw new Error("invalid outputLen");
			for (let i = 0; i < outLen; i++) oview.setUint32(4 * i, state[i], isLE);
		}
		digest() {
			const { buffer, outputLen } = this;
			this.digestInto(buffer);
			const res = buffer.slice(0, outputLen);
			this.destroy();
			return res;
		}
		_cloneIntoMeta(to) {
			const { buffer, length, finished, destroyed, pos } = this;
			to.destroyed = destroyed;
			to.finished = finished;
			to.length = length;
			to.pos = pos;
			if (pos) to.buffer.set(buffer);
			return to;
		}
		clone() {
			return this._cloneInto();
		}
	};
	// node_modules/@noble/hashes/legacy.js
	/**
	
	SHA1 (RFC 3174), MD5 (RFC 1321), and RIPEMD160 legacy, weak hash functions.
	RFC 2286 only covers HMAC-RIPEMD160 wrapper material and test vectors,
	not the base RIPEMD-160 compression spec.
	Don't use them in a new protocol. What "weak" means:
	
	- Collisions can be made with 2^18 effort in MD5, 2^60 in SHA1, 2^80 in RIPEMD160.
	- No practical pre-image attacks (only theoretical, 2^123.4)
	- HMAC seems kinda ok: https://www.rfc-editor.org/rfc/rfc6151
	* @module
	*/
	/** Initial SHA-1 state from RFC 3174 §6.1. */
	const SHA1_IV = /* @__PURE__ */ Uint32Array.from([
		1732584193,
		4023233417,
		2562383102,
		271733878,
		3285377520
	]);
	/** RFC 1321 `T[i]` uses `floor(2^32 * abs(sin(i)))`; this is the shared `2^32` scale factor. */
	const p32 = /* @__PURE__ */ Math.pow(2, 32);
	/** RFC 1321 `T[1..64]` table. */
	const K = /* @__PURE__ */ Array.from({ length: 64 }, (_, i) => Math.floor(p32 * Math.abs(Math.sin(i + 1))));
	/** MD5 initial state from RFC 1321, stored as 4 u32 words. */
	const MD5_IV = /* @__PURE__ */ SHA1_IV.slice(0, 4);
	const MD5_W = /* @__PURE__ */ new Uint32Array(16);
	const MD5_SHIFTS = /* @__PURE__ */ (() => {
		const S = [
			[
				7,
				12,
				17,
				22
			],
			[
				5,
				9,
				14,
				20
			],
			[
				4,
				11,
				16,
				23
			],
			[
				6,
				10,
				15,
				21
			]
		];
		return Uint8Array.from({ length: 64 }, (_, i) => S[Math.floor(i / 16)][i % 4]);
	})();
	/** Internal MD5 legacy hash class. */
	var _MD5 = class extends HashMD {
		A = MD5_IV[0] | 0;
		B = MD5_IV[1] | 0;
		C = MD5_IV[2] | 0;
		D = MD5_IV[3] | 0;
		constructor() {
			super(64, 16, 8, true);
		}
		get() {
			const { A, B, C, D } = this;
			return [
				A,
				B,
				C,
				D
			];
		}
		set(A, B, C, D) {
			this.A = A | 0;
			this.B = B | 0;
			this.C = C | 0;
			this.D = D | 0;
		}
		_cloneInto(to) {
			(to ||= new this.constructor()).set(...this.get());
			return this._cloneIntoMeta(to);
		}
		process(view, offset) {
			for (let i = 0; i < 16; i++, offset += 4) MD5_W[i] = view.getUint32(offset, true);
			let { A, B, C, D } = this;
			for (let i = 0; i < 64; i++) {
				let F, g;
				if (i < 16) {
					F = Chi(B, C, D);
					g = i;
				} else if (i < 32) {
					F = Chi(D, B, C);
					g = (5 * i + 1) % 16;
				} else if (i < 48) {
					F = B ^ C ^ D;
					g = (3 * i + 5) % 16;
				} else {
					F = C ^ (B | ~D);
					g = 7 * i % 16;
				}
				F = F + A + K[i] + MD5_W[g];
				A = D;
				D = C;
				C = B;
				B = B + rotl(F, MD5_SHIFTS[i]);
			}
			A = A + this.A | 0;
			B = B + this.B | 0;
			C = C + this.C | 0;
			D = D + this.D | 0;
			this.set(A, B, C, D);
		}
		roundClean() {
			clean(MD5_W);
		}
		destroy() {
			this.destroyed = true;
			this.set(0, 0, 0, 0);
			clean(this.buffer);
		}
	};
	/**
	* MD5 (RFC 1321) legacy hash function. It was cryptographically broken.
	* MD5 architecture is similar to SHA1, with some differences:
	* - Reduced output length: 16 bytes (128 bit) instead of 20
	* - 64 rounds, instead of 80
	* - Little-endian: could be faster, but will require more code
	* - Non-linear index selection: huge speed-up for unroll
	* - Per round constants: more memory accesses, additional speed-up for unroll
	* @param msg - message bytes to hash
	* @param opts - Reserved hash options.
	* @returns Digest bytes.
	* @example
	* Hash a message with MD5.
	* ```ts
	* md5(new Uint8Array([97, 98, 99]));
	* ```
	*/
	const md5 = /* @__PURE__ */ createHasher(() => new _MD5());
	// src/checksum/hash-slices.ts
	/** Memory stays at one slice, however large the file. */
	const SLICE = 1048576;
	/** Base64 MD5 of a file, read slice by slice. `pause` is awaited between slices and may throw to stop. */
	async function hashSlices(file, pause) {
		const hash = md5.create();
		for (let start = 0; start < file.size; start += SLICE) {
			hash.update(new Uint8Array(await file.slice(start, start + SLICE).arrayBuffer()));
			await pause();
		}
		return btoa(String.fromCharCode(...hash.digest()));
	}
	// src/checksum/worker.ts
	/** Runs in a worker: one file, one answer. */
	self.addEventListener("message", ({ data }) => {
		hashSlices(data, () => {}).then((md5) => self.postMessage({ md5 }), (error) => self.postMessage({ error: error instanceof Error ? error.name : "Error" }));
	});
	self.postMessage({ ready: true });
})();

//# sourceMappingURL=worker-ByFMUNpd.js.map