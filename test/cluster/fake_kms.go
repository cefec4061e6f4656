package main

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"os"
	"time"

	"k8s.io/kms/pkg/service"
)

// localKMS is a KMS v2 provider that wraps with one AES-256-GCM key, which follows from its id: it protects nothing.
type localKMS struct {
	aead  cipher.AEAD
	keyID string
}

// Status says that the provider is well, and which key it uses.
func (l *localKMS) Status(context.Context) (*service.StatusResponse, error) {
	return &service.StatusResponse{Version: "v2", Healthz: "ok", KeyID: l.keyID}, nil
}

// Encrypt puts a fresh nonce before what it sealed.
func (l *localKMS) Encrypt(_ context.Context, _ string, data []byte) (*service.EncryptResponse, error) {
	nonce := make([]byte, l.aead.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return nil, err
	}
	return &service.EncryptResponse{Ciphertext: l.aead.Seal(nonce, nonce, data, nil), KeyID: l.keyID}, nil
}

// Decrypt opens what Encrypt sealed under the same key.
func (l *localKMS) Decrypt(_ context.Context, _ string, request *service.DecryptRequest) ([]byte, error) {
	size := l.aead.NonceSize()
	if request.KeyID != l.keyID || len(request.Ciphertext) < size {
		return nil, errors.New("unknown key or short ciphertext")
	}
	return l.aead.Open(nil, request.Ciphertext[:size], request.Ciphertext[size:], nil)
}

func runFakeKMS() error {
	if len(os.Args) != 3 {
		return errors.New("usage: testcluster fake-kms SOCKET KEY-ID")
	}
	key := sha256.Sum256([]byte(os.Args[2]))
	block, err := aes.NewCipher(key[:])
	if err != nil {
		return err
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return err
	}
	server := service.NewGRPCService(os.Args[1], 5*time.Second, &localKMS{aead: aead, keyID: os.Args[2]})
	go waitForSignalThen(server.Shutdown)
	return server.ListenAndServe()
}
