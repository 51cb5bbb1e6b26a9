package org.verbatim.learn;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/// A network that turns the pieces of a text into one vector. Many threads may ask it.
final class Network {
    /// Vectors are rounded to this part of 1: far below what tells texts apart, far above what processors differ by.
    static final float STEP = 1f / 32_767;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final int dimensions;

    private Network(OrtEnvironment environment, OrtSession session, int dimensions) {
        this.environment = environment;
        this.session = session;
        this.dimensions = dimensions;
    }

    /// @param model the network as ONNX, which takes `input_ids`, `attention_mask` and `token_type_ids`
    /// @param dimensions the length of the vector that it gives for each piece
    static Network of(byte[] model, int dimensions) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "verbatim");
            // The library's Windows build tells its maker how it is used, unless asked not to.
            environment.setTelemetry(false);
            // One thread for each text: what threads would share out they would add up in another order.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false);
            // Without it, older processors cut off sums of whole numbers that are too large for 16 bits.
            options.addConfigEntry("session.x64quantprecision", "1");
            return new Network(environment, environment.createSession(model, options), dimensions);
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be read", e);
        }
    }

    /// The mean of what the network gives for each piece, brought to length 1; zero where there is no piece but the
    /// signs of beginning and end.
    float[] vector(long[] pieces) {
        if (pieces.length <= 2) {
            return new float[dimensions];
        }
        long[] present = new long[pieces.length];
        Arrays.fill(present, 1);
        try (OnnxTensor ids = row(pieces);
                OnnxTensor mask = row(present);
                OnnxTensor types = row(new long[pieces.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), pieces.length);
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be asked of " + pieces.length + " pieces", e);
        }
    }

    private OnnxTensor row(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
    }

    private float[] mean(FloatBuffer ofPieces, int pieces) {
        double[] sum = new double[dimensions];
        for (int piece = 0; piece < pieces; piece++) {
            for (int dimension = 0; dimension < dimensions; dimension++) {
                sum[dimension] += ofPieces.get();
            }
        }
        double squares = 0;
        for (double part : sum) {
            squares += part * part;
        }
        float[] vector = new float[dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            vector[dimension] = Math.round(sum[dimension] / Math.sqrt(squares) / STEP) * STEP;
        }
        return vector;
    }
}
