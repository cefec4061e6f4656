// Answers, as kube-apiserver would, which EncryptionConfigurations it loads and which provider writes a resource.
// Standard input and output hold one JSON value a line: a question {config, resources} and its answer {error, writes}.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"time"

	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/server/options/encryptionconfig"
	"k8s.io/apiserver/pkg/storage/value"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/klog/v2"
	"k8s.io/kms/pkg/service"
)

type resource struct{ Group, Resource string }

type question struct {
	Config    json.RawMessage
	Resources []resource
}

type answer struct {
	Error  string   `json:"error,omitempty"`
	Writes []string `json:"writes"`
}

func main() {
	klog.LogToStderr(false)
	klog.SetOutput(discard{})
	if err := utilfeature.DefaultMutableFeatureGate.Set("KMSv1=true"); err != nil {
		log.Fatal(err)
	}
	encryptionconfig.EnvelopeKMSv2ServiceFactory = func(context.Context, string, string, time.Duration) (service.Service, error) {
		return plugin{}, nil
	}
	folder, err := os.MkdirTemp("", "encryption-oracle-")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(folder)
	file := filepath.Join(folder, "encryption.json")
	input := bufio.NewScanner(os.Stdin)
	input.Buffer(nil, 64<<20)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	encoder := json.NewEncoder(output)
	for input.Scan() {
		var asked question
		if err := json.Unmarshal(input.Bytes(), &asked); err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(file, asked.Config, 0o600); err != nil {
			log.Fatal(err)
		}
		if err := encoder.Encode(judge(file, asked.Resources)); err != nil {
			log.Fatal(err)
		}
	}
	if err := input.Err(); err != nil {
		log.Fatal(err)
	}
}

var prefix = regexp.MustCompile(`^k8s:enc:([a-z]+):(v[12]):`)

func judge(file string, resources []resource) answer {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	loaded, err := encryptionconfig.LoadEncryptionConfig(ctx, file, false, "oracle")
	if err != nil {
		return answer{Error: err.Error()}
	}
	transformers := encryptionconfig.StaticTransformers(loaded.Transformers)
	writes := []string{}
	for _, r := range resources {
		transformer := transformers.TransformerForResource(schema.GroupResource{Group: r.Group, Resource: r.Resource})
		stored, err := transformer.TransformToStorage(ctx, []byte("plain"), value.DefaultContext("test"))
		found := prefix.FindSubmatch(stored)
		switch {
		case err != nil:
			writes = append(writes, "kms v1")
		case found == nil:
			writes = append(writes, "plain")
		default:
			writes = append(writes, string(found[1])+" "+string(found[2]))
		}
	}
	return answer{Writes: writes}
}

// A KMS plugin of API v2 that hands back what it is given.
type plugin struct{}

func (plugin) Status(context.Context) (*service.StatusResponse, error) {
	return &service.StatusResponse{Version: "v2", Healthz: "ok", KeyID: "key"}, nil
}

func (plugin) Encrypt(_ context.Context, _ string, data []byte) (*service.EncryptResponse, error) {
	return &service.EncryptResponse{Ciphertext: data, KeyID: "key"}, nil
}

func (plugin) Decrypt(context.Context, string, *service.DecryptRequest) ([]byte, error) {
	return nil, errors.New("not asked for")
}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }
